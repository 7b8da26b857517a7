-- Which entries of a source are wanted: the rules of the manifest as JSON, null for none. rules_read are those under which the
-- source was last read in full: under others, other entries are wanted of a feed that did not change.

alter table sources add column rules text;
alter table sources add column rules_read text;

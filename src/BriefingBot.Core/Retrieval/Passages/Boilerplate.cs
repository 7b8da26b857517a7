using System.Text.RegularExpressions;

namespace BriefingBot.Retrieval.Passages;

/// <summary>
/// Words of the page, not of the article: links to share and subscribe, reading times, captions, picture credits,
/// corrections of place and date. Each pattern needs the whole line or its first words, for articles speak of newsletters,
/// photos and advertisements too.
/// </summary>
internal static partial class Boilerplate
{
    /// <summary>A line of the page is short; only notes on cookies and rights run on.</summary>
    private const int Longest = 280;

    private const int LongestCaption = 20;

    public static bool Is(string text, Sentence sentence)
    {
        var line = sentence.Span(text);
        if (IsRepeated(text, sentence))
        {
            return true;
        }

        line = line.TrimStart("•●▪‣-–—*>»|[( ");
        return line.Length <= Longest
            && (Label().IsMatch(line) || Whole().IsMatch(line) || Invitation().IsMatch(line) || Picture().IsMatch(line)
                || Rights().IsMatch(line) || Markup().IsMatch(line) || Dateline.IsAll(line));
    }

    /// <summary>
    /// A caption is often stored twice, as the picture's description and below it. Only the neighbours are looked at, which
    /// is where they stand. A sentence with a verb loses its second copy, a caption both.
    /// </summary>
    private static bool IsRepeated(string text, Sentence sentence)
    {
        var line = sentence.Span(text);
        var before = text.AsSpan(0, sentence.Start).TrimEnd();
        if (before.EndsWith(line) && StartsAfterStop(before[..^line.Length]))
        {
            return true;
        }

        return text.AsSpan(sentence.End).TrimStart().StartsWith(line)
            && Words.Of(line) is { Count: <= LongestCaption } words
            && !FiniteVerb.IsIn(line, words);
    }

    private static bool StartsAfterStop(ReadOnlySpan<char> before) => before.IsEmpty || !char.IsLetterOrDigit(before[^1]);

    /// <summary>A label and whatever follows it.</summary>
    [GeneratedRegex(
        """
        ^(?:
          See:\ | (?:Read|Reading)\ time\b | \d{1,2}[\ -]min(?:ute)?s?\ read\b
        | (?:See\ also|Also\ read|Read\ also|Also\ see|Read\ next|Up\ next|Related|Read\ more|Read\ on|More\ on\ this|Further\ reading|Recommended|Must\ read|Don['’]t\ miss|Editor['’]?s?\ (?:note|picks?)|Next\ article|Previous\ article|Related\ (?:stor(?:y|ies)|articles?|posts?|content|links?|topics?|reading|coverage))\s?(?:[:|–—-]|\.?$)
        | (?:Tags?|Categor(?:y|ies)|Topics?|Filed\ under|Keywords?|Labels?|Posted\ in|Source|Sources|Via|Share|Tweet|Print|Comments?|Follow)\s?:
        | (?:Last\ )?(?:Updated|Published|Posted|Modified|First\ published|Originally\ published)(?:\ (?:on|at|in|by))?:?\s(?:\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|https?:|www\.)
        | (?:Photos?|Images?|Pictures?|File\ (?:photo|image|picture)|Video|Screenshots?|Graphic|Illustration|Infographic|Credits?|Caption)(?:\ (?:credits?|courtesy|source|by|via|from|taken\ from|copyright|illustration))*\s?[:/|©]
        | Media\ playback\ is\ | Image\ (?:caption|copyright)\b | (?:Photo|Image|Picture|Screenshot)s?\ (?:credits?|courtesy\ of|by|via)\s\p{Lu}
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    /// <summary>Words that are the whole line.</summary>
    [GeneratedRegex(
        """
        ^(?:
          (?:Advertise(?:ment)?|Advert|Ads?|AD|Sponsored(?:\ (?:content|post|by\ .{1,40}))?|Promoted(?:\ content)?|Paid\ content|Partner\ content)
        | (?:Story|Article|Post|Text)\ continues(?:\ (?:below|after)\b.{0,40})? | Continue\ reading.{0,80} | Scroll\ (?:down|to).{0,40}
        | Share(?:\ (?:this|on|via|with|the)\b.{0,60})? | Share\ this.{0,60} | Tweet(?:\ this)? | Print(?:\ this)?.{0,20} | E-?mail\ this.{0,40} | Save\ this.{0,40}
        | Back\ to\ (?:top|home).{0,20} | Skip\ to\ .{1,30} | Loading\W* | Comments?(?:\ \(\d+\))? | \d+\ (?:comments?|shares?|views|likes)
        | (?:Photo|Image|Picture|Getty|Getty\ Images|Reuters|AP|AFP|Shutterstock|iStock|Video|Audio|Source)
        | (?:Tags|Topics|Most\ (?:read|popular|shared|viewed)|Trending(?:\ now)?|Latest\ (?:news|stories)|More\ (?:stories|news|articles|from\ .{1,40})|You\ (?:may|might)\ (?:also\ )?(?:like|be\ interested\ in).{0,40}|What\ to\ read\ next)
        )[.:!…]*$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    /// <summary>The page asks its reader for something.</summary>
    [GeneratedRegex(
        """
        ^(?:Please\ |To\ )?(?:
          (?:Follow|Like|Join|Find|Connect\ with)\ (?:us|me|him|her|@?[\w'’]+(?:\ [\w'’]+){0,3})\ on\ (?:Twitter|Facebook|LinkedIn|Instagram|Google|YouTube|Telegram|WhatsApp|Mastodon|X|social)\b
        | (?:View|Read|Add|Leave|Post|Show|Hide|See|Write|Join)\ (?:the\ |a\ |an\ |all\ |your\ |our\ |\d+\ )*(?:discussion|conversation|comments?|reply|replies|thread)\b.{0,40}$
        | (?:Subscribe|Sign\ (?:up|in)|Log\ in|Register|Join)\b.{0,100}\b(?:newsletters?|alerts?|updates?|podcast|channel|inbox|mailing\ list|for\ free|today|account|now|here|us|event|webinar|feed)\b
        | Subscribe\b | (?:Click|Tap|Press)\ (?:here|on\ the\ (?:link|image|picture|photo)|below|to\ (?:view|enlarge|expand|see|share|tweet|subscribe|play|read))\b
        | (?:Download|Get|Grab)\ (?:the|our|your|a|this)\ (?:\w+\ ){0,3}(?:newsletters?|app|e-?book|white\ ?paper|free\ trial|report|guide|updates)\b
        | (?:Learn|Find\ out|Discover|See|Read)\ (?:more|about\ (?:top|our|how))\b.{0,120}$
        | Watch\ (?:the|this|our|now|live|below|more)\b.{0,80}$ | Listen\ to\ (?:the|this|our)\b.{0,80}$
        | For\ (?:more|the\ latest|further|all\ the\ latest)\ (?:\w+\ ){0,5}(?:visit|see|go\ to|click|follow|read|check|head|subscribe|contact|sign|download)\b
        | For\ (?:more|further)\ (?:information|details|on\ this|about\ this|news|stories)\b.{0,60}(?:https?:|www\.|\bhere\b|\bvisit\b|\bclick\b|:)
        | Visit\ (?:us|our)\b | Contact\ (?:us|the\ (?:author|reporter|writer|editor|newsroom))\b | Got\ a\ (?:tip|story)\b | Do\ you\ have\ (?:a\ tip|information\ (?:to|you)|something\ to)\b
        | (?:Enable|Turn\ on)\ (?:JavaScript|cookies)\b | Enjoyed?\ this\ (?:article|post|story)\b | Did\ you\ (?:like|enjoy)\ this\b
        | Have\ (?:something|an\ opinion)\b.{0,40}\bcomment | (?:Let\ us\ know|Tell\ us|Share\ your\ (?:thoughts|views|opinion))\b.{0,60}(?:comment|below|thoughts|e-?mail)
        | (?:Check\ out|Read|See)\ (?:our|the\ full|the\ original|the\ rest)\b.{0,80}$
        )
        | ^(?:We\ use\ cookies|This\ (?:site|website)\ uses\ cookies|By\ (?:using|continuing|signing|subscribing|clicking)\b.{0,80}\b(?:agree|accept|consent)|You\ can\ unsubscribe|Your\ e-?mail\ address\ will\ not\ be|Required\ fields\ are|Thank\ you\ for\ (?:subscribing|signing|reading))\b
        | ^(?:Learn\ about\ top|Now\ on\ .{1,30}:)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Invitation();

    /// <summary>A credit at the end of a caption.</summary>
    [GeneratedRegex(
        @"(?:^|[/|(©.–—-]\s?|\bvia )(?:Getty(?: Images)?|AP(?: Photo)?|AFP|EPA|Reuters|REUTERS|Shutterstock|iStock(?:photo)?|Alamy|PA(?: Wire)?|Flickr|Wikimedia(?: Commons)?|Bloomberg|Fotolia|Thinkstock|Pixabay|Unsplash)(?:/[\w /.-]{1,40})?\)?\.?$"
        + @"|^(?:In this|This) (?:\w+ )?(?:file )?(?:photo|photograph|image|picture|illustration)(?:,| taken| illustration| from)|\b(?:File|Stock|Courtesy) (?:photo|image|picture)\)?\.?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    [GeneratedRegex(
        """
        ^(?:©|\(c\)\ |Copyright\b(?!\ (?:law|holder|owner|infring|claim|strike|notice|violation))) | \ball\ rights\ reserved\b | \bmay\ not\ be\ (?:published|reproduced|republished)\b
        | ^This\ (?:article|story|post|piece|report|content)\ (?:was|has\ been|is|first|originally)\ (?:first\ |originally\ |also\ |been\ |last\ )*(?:appeared|published|posted|updated|corrected|produced|republished|syndicated|adapted|reprinted|part\ of)\b
        | ^(?:Originally|First)\ (?:published|appeared|posted)\b | ^(?:Correction|Clarification|Update|Updated)\s?[:(]\s?(?:An\ earlier|This\ (?:article|story|post)|The\ (?:article|story|headline))
        | ^An\ earlier\ version\ of\ this\b | ^A\ version\ of\ this\ (?:article|story|post)\b | ^The\ views\ expressed\b
        | ^(?:Disclaimer|Disclosure)\s?:
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Rights();

    [GeneratedRegex(@"^</?\w{1,12}[^<>]{0,80}>$|^[\W_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}

using BriefingBot.Feeds.Text;
using CsCheck;

namespace BriefingBot.Tests.Feeds.Text;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("<p>One.</p><p>Two.</p>", "One.\n\nTwo.")]
    [InlineData("One.<br>Two.<br/>Three.", "One.\nTwo.\nThree.")]
    [InlineData("<div><div><div>a</div></div>b</div>", "a\nb")]
    [InlineData("<ul><li>a</li><li>b</li></ul>after", "a\nb\n\nafter")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc")]
    [InlineData("a\n   b\t c&nbsp;&nbsp;d", "a b c d")]
    [InlineData("<pre>if x:\n  y</pre>", "if x:\ny")]
    [InlineData("a<b>bold</b>c <em>d</em>", "aboldc d")]
    [InlineData("&lt;b&gt; &amp;amp; &#8217; &#x2019; &eacute; &bogus; &copy=1", "<b> &amp; ’ ’ é &bogus; &copy=1")]
    [InlineData("&#146;quoted&#147; &#0; &#xD800; &#99999999;", "’quoted“ &#0; &#xD800; &#99999999;")]
    [InlineData("a<script>if (a < b) alert('</p>')</script>b<style>p > a {}</style>c", "abc")]
    [InlineData("a<!-- <p>not</p> -->b<!doctype html>c<?php echo 1 ?>d", "abcd")]
    [InlineData("5 < 6 and 7 > 6 <3", "5 < 6 and 7 > 6 <3")]
    [InlineData("<a href='x>y' title=\"a>b\">link</a>", "link")]
    [InlineData("<a title=it's>link</a> rest", "link rest")]
    [InlineData("text <unfinished href='", "text")]
    [InlineData("<svg><text>no</text></svg>yes<template><p>no</p></template>", "yes")]
    [InlineData("<html><head><title>no</title><meta charset=utf-8><body>yes", "yes")]
    [InlineData("<![CDATA[a & b]]>", "a & b")]
    [InlineData("pass\u00adword pay\u200bload\u202egpj.exe\u2066 \ufeffx", "password payloadgpj.exe x")]
    public void Html_becomes_the_text_that_its_reader_sees(string html, string text)
    {
        Assert.Equal(text, HtmlText.Of(html));
    }

    [Theory]
    [InlineData("Fish & chips", false)]
    [InlineData("a < b", false)]
    [InlineData("List<string> and <foo>", false)]
    [InlineData("<at>Everyone</at>", false)]
    [InlineData("AT&amp;T", true)]
    [InlineData("a<br/>b", true)]
    [InlineData("</p>", true)]
    public void A_text_is_taken_for_html_when_html_knows_a_tag_or_an_entity_in_it(string text, bool likely)
    {
        Assert.Equal(likely, HtmlText.IsLikely(text));
    }

    [Fact]
    public void A_title_stands_on_one_line()
    {
        Assert.Equal("A B C", HtmlText.LineOf("<h1>A</h1><p>B<br>C</p>"));
    }

    [Fact]
    public void Any_text_that_is_encoded_comes_back()
    {
        Gen.String[Gen.Char["ab<>&;#/'\"!- \n\u00e9\u2019\u4e2d"], 0, 60].Sample(text =>
            HtmlText.Of(System.Net.WebUtility.HtmlEncode(text)) == HtmlText.Of(PlainText.Line(text).Replace("&", "&amp;").Replace("<", "&lt;")));
    }

    [Fact]
    public void No_markup_survives_whatever_the_markup()
    {
        string[] parts = ["<p>", "</p>", "<script>", "</script>", "<!--", "-->", "<a href='", "'>", "<", ">", "x", " ", "<svg", "/>", "</", "<pre>", "\""];
        Gen.Int[0, parts.Length - 1].Select(at => parts[at]).Array[0, 40].Sample(html => !HtmlText.Of(string.Concat(html)).Contains("<script>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><i>")]
    [InlineData("<a ")]
    [InlineData("<a b='")]
    [InlineData("<a b=\"' ")]
    [InlineData("<!--")]
    [InlineData("<![CDATA[")]
    [InlineData("<script>")]
    [InlineData("<svg>")]
    [InlineData("</")]
    [InlineData("<")]
    [InlineData("&")]
    [InlineData("&#")]
    [InlineData("&amp")]
    [InlineData("=\" ")]
    public void A_megabyte_of_the_same_few_characters_is_read_in_linear_time(string part)
    {
        var html = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        var used = Environment.CpuUsage.TotalTime;

        HtmlText.Of(html);
        HtmlText.IsLikely(html);

        Assert.True(Environment.CpuUsage.TotalTime - used < TimeSpan.FromSeconds(30));
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using BriefingBot.Replies;
using BriefingBot.Slack.Blocks;
using BriefingBot.Tests.Support;
using CsCheck;

namespace BriefingBot.Tests.Slack;

public sealed partial class SlackMessageTests
{
    private const string Cited = "https://news.example/1";

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.Const("<!channel> & <@U012AB3CD> <#C1> https://evil.example/x evil.example"),
        Gen.Const("\ud800 \u202e \0"),
        Gen.Const(""),
        Gen.Char.AlphaNumeric.Select(letter => string.Concat(Enumerable.Repeat($"{letter}bc def ", 200))));

    private static readonly Gen<ReplySource> AnySource = Gen.Select(Gen.Int[1, 30].Nullable(), AnyText, AnyText, Gen.OneOf(AnyText, Gen.Const(Cited))).Select(
        (n, title, line, url) => new ReplySource(n, "a", title, line, url, []));

    private static readonly Gen<Run> AnyRun = Gen.OneOf(
        AnyText.Select(text => (Run)new Run.Plain(text)),
        AnyText.Select(text => (Run)new Run.Strong(text)),
        Gen.Int[1, 40].Select(n => (Run)new Run.CitationMark(n)));

    private static readonly Gen<ReplyBlock> AnyBlock = Gen.OneOf(
        Gen.Select(AnyText, AnyText).Select((text, context) => (ReplyBlock)new ReplyBlock.Heading(text, context)),
        AnyRun.List[0, 8].Select(runs => (ReplyBlock)new ReplyBlock.CitedSentence(runs, [.. runs.OfType<Run.CitationMark>().Select(mark => mark.N)])),
        AnySource.List[0, 8].Select(sources => (ReplyBlock)new ReplyBlock.SourceList(sources)),
        Gen.Select(AnyText, AnyText).Select((key, value) => (ReplyBlock)new ReplyBlock.Fields([new(key, value)])),
        AnyText.List[0, 5].Select(lines => (ReplyBlock)new ReplyBlock.Lines(lines)),
        AnyText.Select(text => (ReplyBlock)new ReplyBlock.Note(text)));

    private static readonly Gen<Reply> AnyReply = Gen.Select(
        Gen.Enum<ReplyKind>(), Gen.Enum<Visibility>(), AnyBlock.List[0, 60], AnyText.List[0, 5]).Select(
        (kind, visibility, blocks, notices) => new Reply(kind, visibility, blocks, notices));

    [Fact]
    public void Any_reply_is_a_message_that_slack_takes() => AnyReply.Sample(reply => BlockRules.Hold(Json(reply)), iter: 100);

    [Fact]
    public void Any_reply_mentions_nobody_and_links_only_to_its_sources() => AnyReply.Sample(IsTame, iter: 100);

    [Fact]
    public void What_a_sentence_cites_is_in_the_list_when_there_is_no_room_for_all() => AnyReply.Sample(
        reply =>
        {
            var numbers = reply.Blocks.OfType<ReplyBlock.SourceList>().SelectMany(list => list.Sources).Select(source => source.N).OfType<int>().ToHashSet();
            var lines = Json(reply).TryGetProperty("blocks", out var blocks)
                ? [.. BlockRules.StringsIn(blocks).Where(text => text.Name == "text").Select(text => text.Value)]
                : new List<string>();
            var listed = lines.Where(line => line.EndsWith("] ", StringComparison.Ordinal)).Select(line => line.Trim()).ToHashSet();
            var marked = lines.Where(line => MarkOnly().IsMatch(line)).ToList();
            Assert.All(marked.Where(mark => numbers.Contains(int.Parse(mark.Trim('[', ']'), CultureInfo.InvariantCulture))), mark => Assert.Contains(mark, listed));
        },
        iter: 100);

    [Fact]
    public void No_hostile_string_mentions_or_links_wherever_it_stands()
    {
        SharedData.Require();
        foreach (var line in File.ReadLines(SharedData.PathOf("injections.jsonl")))
        {
            var text = JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!;
            var reply = new Reply(ReplyKind.Briefing, Visibility.Private,
            [
                new ReplyBlock.Heading(text, text),
                new ReplyBlock.CitedSentence([new Run.Strong(text), new Run.Plain(text), new Run.CitationMark(1), new Run.Plain(text)], [1]),
                new ReplyBlock.SourceList([new(1, "a", text, text, Cited, []), new(2, "b", text, text, text, [])]),
                new ReplyBlock.Fields([new(text, text)]),
                new ReplyBlock.Lines([text]),
                new ReplyBlock.Note($"No article here is about \"{text}\"."),
            ], [text]);
            BlockRules.Hold(Json(reply));
            IsTame(reply);
        }
    }

    [Fact]
    public void The_push_text_is_the_first_two_sentences_without_marks()
    {
        var message = Json(new(ReplyKind.Briefing, Visibility.Private,
        [
            new ReplyBlock.Heading("wannacry", "9 sources"),
            Sentence("What it is.", "WannaCry is a worm <for> Windows & more."),
            Sentence("Damage.", "It hit 150 countries."),
            Sentence("Latest.", "A third sentence."),
            new ReplyBlock.SourceList([new(1, "a", "Title", "Wire · 12 May 2017", Cited, [])]),
        ], []));

        Assert.Equal("WannaCry is a worm &lt;\u2060for&gt; Windows &amp; more. It hit 150 countries.", message.GetProperty("text").GetString());
    }

    [Fact]
    public void A_mark_opens_its_source()
    {
        var links = BlockRules.StringsIn(Json(new(ReplyKind.Briefing, Visibility.Private,
        [
            Sentence("Damage.", "It hit 150 countries."),
            new ReplyBlock.SourceList([new(1, "a", "Title", "Wire · 12 May 2017", Cited, [])]),
        ], []))).ToList();

        Assert.Equal(2, links.Count(text => text == ("url", Cited)));
        Assert.Contains(("text", "[1]"), links);
        Assert.Contains(("text", "Title"), links);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://bank.example@news.example/")]
    [InlineData("slack://open?team=T1")]
    [InlineData("/relative")]
    public void A_source_without_a_web_address_is_text(string url) =>
        Assert.DoesNotContain(BlockRules.StringsIn(Json(new(ReplyKind.Briefing, Visibility.Private, [new ReplyBlock.SourceList([new(1, "a", "Title", "Wire", url, [])])], []))), text => text.Name == "url");

    [Fact]
    public async Task The_answer_about_wannacry_looks_like_this()
    {
        using var samples = await FilledCorpus.OfSamplesAsync();
        GoldenFile.Holds("Slack/wannacry.json", Pretty(BriefingReply.Of(await samples.BriefAsync("wannacry"))));
    }

    [Fact]
    public async Task Nothing_found_looks_like_this()
    {
        using var samples = await FilledCorpus.OfSamplesAsync();
        GoldenFile.Holds("Slack/nothing-found.json", Pretty(BriefingReply.Of(await samples.BriefAsync("vpnfilter"))));
    }

    [Fact]
    public void Help_looks_like_this() => GoldenFile.Holds("Slack/help.json", Pretty(HelpReply.Create()));

    private static ReplyBlock.CitedSentence Sentence(string label, string text) =>
        new([new Run.Strong(label), new Run.Plain(" "), new Run.Plain(text + " "), new Run.CitationMark(1), new Run.Plain(" · reported by 2 publishers")], [1]);

    private static void IsTame(Reply reply)
    {
        var sources = reply.Blocks.OfType<ReplyBlock.SourceList>().SelectMany(list => list.Sources)
            .Select(source => Uri.TryCreate(source.Url, UriKind.Absolute, out var url) && url.Scheme.StartsWith("http", StringComparison.Ordinal) ? url.AbsoluteUri : "")
            .ToHashSet();
        foreach (var (name, value) in BlockRules.StringsIn(Json(reply)))
        {
            if (name == "url")
            {
                Assert.Contains(value, sources);
                continue;
            }

            foreach (var control in new[] { "<!", "<@", "<#", "http://", "https://", "<http", "<mailto", "@channel", "@here", "@everyone", "\u202e" })
            {
                Assert.DoesNotContain(control, value, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private static JsonElement Json(Reply reply) => JsonDocument.Parse(SlackMessage.Of(reply).ToJson()).RootElement;

    private static string Pretty(Reply reply) => JsonSerializer.Serialize(Json(reply), Indented) + "\n";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [GeneratedRegex(@"^\[\d+\]$")]
    private static partial Regex MarkOnly();
}

using System.Diagnostics;
using BriefingBot.Tests.Support;
using BriefingBot.Threats;
using BriefingBot.Threats.Names;

namespace BriefingBot.Tests.Threats.Names;

public sealed class NameTableTests
{
    private static readonly NameTable Shipped = NameTable.Of(ShippedNames.All, []);

    [Theory]
    [InlineData("The worm is WannaCry, also WCry and Wana Decrypt0r 2.0.", "WannaCry WannaCry WannaCry")]
    [InlineData("APT28, APT 28 and APT-28 are Fancy Bear.", "APT28 APT28 APT28 APT28")]
    [InlineData("Symantec blames Lazarus; Lazarus Group denies.", "Lazarus_Group Lazarus_Group")]
    [InlineData("The BadRabbit outbreak, Bad-Rabbit to others.", "Bad_Rabbit Bad_Rabbit")]
    [InlineData("Emotet, EMOTET and emotet.", "Emotet Emotet Emotet")]
    [InlineData("NotPetya is no Petya: this is not Petya.", "NotPetya Petya Petya")]
    [InlineData("I wanna cry about a bad rabbit.", "")]
    [InlineData("Lazarusville and PreEmotet and APT281.", "")]
    [InlineData("WannaCry勒索病毒", "WannaCry")]
    public void A_name_is_found_however_it_is_written(string text, string names) => Assert.Equal(names, Names(text));

    [Theory]
    [InlineData("Play ransomware hit the city.", "Play")]
    [InlineData("The Hive gang and Conti's operators struck; the ransomware group Royal did too.", "Hive Conti Royal")]
    [InlineData("Play it again. Hive minds agree. Royal guests saw a Maze.", "")]
    [InlineData("Children play. Ransomware is no game; a trip to Cuba is.", "")]
    [InlineData("He plays the play ransomware authors wrote.", "")]
    [InlineData("Malware got into Google Play malware scanners.", "Google_Play")]
    public void An_ordinary_word_is_a_name_only_with_a_capital_and_in_company(string text, string names) => Assert.Equal(names, Names(text));

    [Theory]
    [InlineData("wcry", "WannaCry")]
    [InlineData("who are lazarus group", "Lazarus_Group")]
    [InlineData("cozy bear phishing", "APT29")]
    [InlineData("apt 28", "APT28")]
    [InlineData("play ransomware", "Play")]
    [InlineData("children at play", "")]
    [InlineData("google play malware", "Google_Play")]
    public void A_question_needs_no_capitals(string question, string names) =>
        Assert.Equal(names, string.Join(' ', Shipped.InQuestion(question).Select(found => found.Sole!.Name.Replace(' ', '_'))));

    [Fact]
    public void A_name_inside_an_address_is_no_mention_of_it() =>
        Assert.Equal([IdentifierKind.Domain], new MentionReader(Shipped).Read("Do not block wannacry.example.com today").Select(mention => mention.Identifier.Kind));

    [Fact]
    public void A_name_of_two_may_mean_either_and_is_stored_as_none()
    {
        var table = NameTable.Of([new(IdentifierKind.Actor, "Foxglove") { Aliases = ["Quillon"] }, new(IdentifierKind.Malware, "Barbeque") { Aliases = ["Quillon"] }], []);

        Assert.Equal(["Foxglove", "Barbeque"], Assert.Single(table.InQuestion("quillon")).Owners.Select(owner => owner.Name));
        Assert.Empty(table.InText("Quillon struck."));
        Assert.Equal("Foxglove", table.Find(IdentifierKind.Actor, "quillon")!.Name);
    }

    [Fact]
    public void Collections_are_merged_where_one_names_the_other()
    {
        var table = NameTable.Of(
            [new(IdentifierKind.Ransomware, "WannaCry") { Aliases = ["WCry"] }],
            [
                new(IdentifierKind.Malware, "WannaCry") { Aliases = ["WanaCrypt0r", "Done"] },
                new(IdentifierKind.Ransomware, "Wcry Ransomware") { Aliases = ["WNCRYPTER"] },
                new(IdentifierKind.Actor, "WannaCry"),
            ]);

        Assert.Equal("WannaCry", Assert.Single(table.InQuestion("wncrypter")).Sole!.Name);
        Assert.Equal("WannaCry", Assert.Single(table.InQuestion("wanacrypt0r")).Sole!.Name);
        Assert.Empty(table.InQuestion("done"));
        Assert.Equal(IdentifierKind.Ransomware, Assert.Single(table.InQuestion("wannacry")).Sole!.Kind);
    }

    [Fact]
    public void One_lent_name_merges_nobody()
    {
        var table = NameTable.Of([], [new(IdentifierKind.Actor, "Foxglove") { Aliases = ["Quillon"] }, new(IdentifierKind.Actor, "Barbequer") { Aliases = ["Quillon"] }]);

        Assert.Equal(2, table.Count);
        Assert.Equal(2, Assert.Single(table.InQuestion("quillon")).Owners.Count);
    }

    [Fact]
    public void Ordinary_words_of_a_collection_name_nothing_and_merge_nobody()
    {
        var table = NameTable.Of([], [new(IdentifierKind.Ransomware, "Done"), new(IdentifierKind.Ransomware, "Foxglover") { Aliases = ["Done", "777"] }, new(IdentifierKind.Ransomware, "Good Day")]);

        Assert.Empty(table.InText("Done. 777. It was a good day for Done ransomware."));
        Assert.Empty(table.InQuestion("a good day for hospitals"));
        Assert.Equal(3, table.Count);
    }

    [Fact]
    public void Another_table_is_another_revision()
    {
        Assert.NotEqual(new MentionReader(Shipped).Revision, new MentionReader(NameTable.Of([.. ShippedNames.All.Skip(1)], [])).Revision);
        Assert.Equal(new MentionReader(Shipped).Revision, new MentionReader(NameTable.Of(ShippedNames.All, [])).Revision);
        Assert.Equal(IdentifierExtractor.Revision, new MentionReader(NameTable.Empty).Revision);
    }

    [Fact]
    public void Twelve_thousand_names_cost_an_article_well_under_a_millisecond()
    {
        var table = NameTable.Of(ShippedNames.All, [.. Enumerable.Range(0, 12_000).Select(number => new KnownName(IdentifierKind.Malware, $"Zor{number:x4}bot") { Aliases = [$"Zor {number:x4} Locker"] })]);
        var text = string.Concat(Enumerable.Repeat("The Lazarus Group and others were blamed for WannaCry, which used EternalBlue against hospitals and a zor minister. ", 26));

        Assert.InRange(text.Length, 2_900, 3_100);
        Assert.Equal(26 * 3, table.InText(text).Count());
        var fastest = Enumerable.Range(0, 20).Min(_ =>
        {
            var started = Stopwatch.GetTimestamp();
            Assert.NotEmpty(table.InText(text).ToList());
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        });
        Assert.InRange(fastest, 0, 0.5);
        TestContext.Current.TestOutputHelper?.WriteLine($"{fastest:0.000} ms");
    }

    private static string Names(string text) => string.Join(' ', Shipped.InText(text).Select(found => found.Sole!.Name.Replace(' ', '_')));
}

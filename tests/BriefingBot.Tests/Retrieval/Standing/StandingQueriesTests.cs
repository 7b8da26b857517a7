using BriefingBot.Retrieval.Standing;
using static BriefingBot.Tests.Retrieval.Standing.Waiting;

namespace BriefingBot.Tests.Retrieval.Standing;

public sealed class StandingQueriesTests
{
    [Theory]
    [InlineData("CVE-2017-0144", "Attackers use CVE\u20112017\u20110144 again.")]
    [InlineData("evil.example.com", "The worm calls evil[.]example[.]com first.")]
    [InlineData("CVE-2017-0144 CVE-2021-44228", "Log4j is CVE-2021-44228.")]
    [InlineData("CVE-2017-0144 exploited", "A fix for CVE-2017-0144 is out.")]
    [InlineData("CVE-2017-0144 qilin", "Qilin ransomware hit a port.")]
    [InlineData("CVE-2014-0160", "Heartbleed still bleeds.")]
    [InlineData("heartbleed", "A fix for CVE-2014-0160 is out.")]
    public void An_identifier_is_enough_however_it_is_written(string query, string text) => Assert.True(IsAnsweredBy(query, Article(text)));

    [Theory]
    [InlineData("\"shadow brokers\"", "The Shadow Brokers are back.", true)]
    [InlineData("\"shadow brokers\"", "Brokers in the shadow of a bank.", false)]
    [InlineData("\"denial of service\"", "A denial-of-service attack.", true)]
    [InlineData("\"shadow brokers\" qilin", "Qilin ransomware hit a port.", false)]
    [InlineData("\"shadow brokers\" qilin", "The Shadow Brokers are back.", true)]
    [InlineData("\"shadow brokers\" \"eternal blue\"", "The Shadow Brokers are back.", false)]
    [InlineData("\"news today\"", "Today nothing happened.", false)]
    public void What_stands_in_quotation_marks_must_occur_as_it_stands(string query, string text, bool answers) =>
        Assert.Equal(answers, IsAnsweredBy(query, Article(text)));

    [Theory]
    [InlineData("qilin hospitals attacked", "Qilin hit a port.", true)]
    [InlineData("qilin akira", "Qilin hit a port.", false)]
    [InlineData("qilin akira", "Qilin hit a port, and Akira ransomware another.", true)]
    [InlineData("zorvexa in hospitals", "Zorvexa's makers were arrested.", true)]
    [InlineData("what is zorvexa?", "All about worms.", false)]
    public void All_naming_words_are_needed_and_no_others(string query, string text, bool answers) =>
        Assert.Equal(answers, IsAnsweredBy(query, Article(text)));

    [Theory]
    [InlineData("wcry", "WannaCry is back.")]
    [InlineData("wannacry", "WanaCrypt0r is back.")]
    [InlineData("fancy bear", "APT-28 is at work.")]
    [InlineData("actor:apt28 ministers", "Fancy Bear wrote to ministers.")]
    public void A_name_is_met_by_any_of_its_aliases(string query, string text) => Assert.True(IsAnsweredBy(query, Article(text)));

    [Fact]
    public void An_ordinary_word_answers_only_where_it_is_the_name()
    {
        Assert.True(IsAnsweredBy("play ransomware", Article("The Play ransomware hit the city of Foo.")));
        Assert.False(IsAnsweredBy("play ransomware", Article("Children play with ransomware at school.")));
    }

    [Theory]
    [InlineData("microsoft outage", "Microsoft sells games.", false)]
    [InlineData("microsoft outage", "An outage at Microsoft.", true)]
    [InlineData("microsoft", "Microsoft sells games.", true)]
    [InlineData("phishing hospitals", "Phishing mails reached banks.", false)]
    [InlineData("phishing hospitals", "A hospital was phished: phishing again.", true)]
    public void Where_no_threat_is_named_every_word_counts(string query, string text, bool answers) =>
        Assert.Equal(answers, IsAnsweredBy(query, Article(text)));

    [Theory]
    [InlineData("wannacry since:2026-11-20", true)]
    [InlineData("wannacry since:2026-11-25", false)]
    [InlineData("wannacry until:2026-11-24", true)]
    [InlineData("wannacry until:2026-11-23", false)]
    [InlineData("wannacry source:wire", true)]
    [InlineData("wannacry source:krebs", false)]
    [InlineData("wannacry actor:lazarus", true)]
    [InlineData("wannacry actor:apt28", false)]
    [InlineData("wannacry cve:2017-0144", true)]
    [InlineData("wannacry cve:2017-0145", false)]
    [InlineData("actor:lazarus cve:2017-0144", true)]
    [InlineData("banks actor:lazarus", false)]
    public void Filters_must_let_it_pass(string query, bool answers) =>
        Assert.Equal(answers, IsAnsweredBy(query, Article("WannaCry, which used CVE-2017-0144, is the work of the Lazarus Group.")));

    [Fact]
    public void One_word_in_passing_is_as_good_as_an_article_about_it() =>
        Assert.True(IsAnsweredBy("wannacry", Article(string.Concat(Enumerable.Repeat("Other matters were told as well. ", 500)) + "It was no WannaCry.")));

    [Theory]
    [InlineData("the of and")]
    [InlineData("source:krebs")]
    [InlineData("since:7d")]
    public void What_no_article_can_hold_is_not_kept(string query)
    {
        var queries = new StandingQueries(Names);

        Assert.False(queries.Add("it", Query(query)));
        Assert.Equal(0, queries.Count);
    }

    [Fact]
    public void Another_query_of_the_same_id_takes_its_place()
    {
        var queries = new StandingQueries(Names);
        queries.Add("it", Query("wannacry"));
        queries.Add("it", Query("qilin"));

        Assert.Equal(1, queries.Count);
        Assert.Empty(queries.Match(Article("WannaCry is back.")));
        Assert.Equal(["it"], queries.Match(Article("Qilin is back.")));
    }

    [Fact]
    public void A_removed_query_is_answered_by_nothing()
    {
        var queries = new StandingQueries(Names);
        queries.Add("one", Query("wannacry"));
        queries.Add("two", Query("wcry"));

        Assert.True(queries.Remove("one"));
        Assert.False(queries.Remove("one"));
        Assert.Equal(["two"], queries.Match(Article("WannaCry is back.")));
    }
}

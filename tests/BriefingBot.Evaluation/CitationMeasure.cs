using BriefingBot.Briefings;

namespace BriefingBot.Evaluation;

/// <summary>Every sentence over every topic: cited, and word for word in the stored article that it cites.</summary>
internal static class CitationMeasure
{
    private const int MostWords = 120;

    private const int MostWordsOfAnArticle = 60;

    public static async Task AddAsync(Report report, EvaluatedCorpus casie)
    {
        List<string> uncited = [], foreign = [], unquoted = [], tooLong = [], unanswered = [];
        foreach (var topic in CasieTopics.Silver)
        {
            var briefing = await casie.BriefAsync(topic.Query);
            if (briefing.Status != BriefingStatus.Answered)
            {
                unanswered.Add(topic.Query);
            }

            var stored = (await casie.Corpus.Corpus.Store.ReadAsync([.. briefing.Sources.Select(source => source.ArticleId)], CancellationToken.None))
                .ToDictionary(article => article.Id, article => article.Text);
            uncited.AddRange(briefing.Sentences.Where(sentence => sentence.Citations.Count == 0).Select(sentence => sentence.Text));
            foreign.AddRange(briefing.Sentences.SelectMany(sentence => sentence.Citations)
                .Where(n => briefing.Sources.All(source => source.N != n)).Select(n => $"{topic.Query} [{n}]"));
            unquoted.AddRange(
                from source in briefing.Sources
                from quote in source.Quotes
                where stored[source.ArticleId].Substring(quote.Start, quote.Length) != quote.Text
                select quote.Text);
            if (briefing.Sentences.Sum(sentence => WordCount.Of(sentence.Text)) > MostWords || QuotesTooMuch(briefing))
            {
                tooLong.Add(topic.Query);
            }
        }

        report.None("topics of the collection not answered", unanswered);
        report.None("sentences without a citation", uncited);
        report.None("citations of what was not retrieved", foreign);
        report.None("quotes that are not in the stored article", unquoted);
        report.None($"answers over {MostWords} words, or with over {MostWordsOfAnArticle} of one article", tooLong);
    }

    /// <summary>Whether more of one article is quoted than a quotation may be; completed days are no quotation.</summary>
    public static bool QuotesTooMuch(Briefing briefing) => briefing.Sentences
        .GroupBy(sentence => sentence.Citations[0])
        .Any(sentences => sentences.Sum(sentence => WordCount.Of(WithoutCompletions(sentence.Text))) > MostWordsOfAnArticle);

    private static string WithoutCompletions(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, @" \[[^\]]*\]", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}

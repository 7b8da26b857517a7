using BriefingBot.Articles;
using BriefingBot.Retrieval;
using BriefingBot.Retrieval.Analysis;

namespace BriefingBot.Briefings.Gathering;

/// <summary>Searches, and keeps what is above the relevance floor: articles that hold the topic, those about it first.</summary>
internal sealed class EvidenceGatherer(SearchableCorpus corpus)
{
    /// <summary>How many of the best hits are read.</summary>
    private const int Read = 60;

    /// <summary>How many articles an answer may draw on.</summary>
    private const int MostSources = 24;

    /// <summary>And so many references.</summary>
    private const int MostReferences = 8;

    /// <summary>With fewer articles plainly about the topic, those that are nearly so count as well.</summary>
    private const int EnoughAbout = 2;

    /// <summary>An identifier is seldom what an article is about: its mentions are the evidence.</summary>
    private const int EnoughAboutAnIdentifier = 5;

    /// <summary>A described topic must be met within so many neighbouring sentences.</summary>
    private const int PassageSentences = 3;

    private const int MostNearest = 3;

    /// <summary>Title and lead of an article about a topic without a name hold so much of its words.</summary>
    private const double AllButNothing = 0.8;

    /// <summary>Title and lead of an article about the topic hold so much of what is asked beside the name.</summary>
    private const double DescribedEnough = 0.4;

    /// <summary>Where too few hold as much, the title must name the topic and so much must be there.</summary>
    private const double DescribedAtLeast = 0.15;

    public Task<Evidence> GatherAsync(Question question, CancellationToken cancellationToken) =>
        question.About is { } article ? GatherAsync(article, question, cancellationToken) : SearchAsync(question, cancellationToken);

    /// <summary>One article, whose title says what it is about.</summary>
    private async Task<Evidence> GatherAsync(Article article, Question question, CancellationToken cancellationToken)
    {
        var found = await corpus.SearchAsync(new(question.Query, question.Clearance, 1), cancellationToken);
        var source = await corpus.FindSourceAsync(article.SourceId, question.Clearance, cancellationToken);
        var names = new AskedNames(found.Plan, await corpus.Corpus.Names.ReaderAsync(cancellationToken));
        return new(
            found.Plan,
            new Topic(found.Plan),
            source is null ? [] : [new EvidenceSource(1, article, source, 1, true, EvidenceText.Read(article.Text, names))],
            [],
            found.Sources);
    }

    private async Task<Evidence> SearchAsync(Question question, CancellationToken cancellationToken)
    {
        var arrivals = question.Since is { } last ? await Arrivals.AfterAsync(last.Sequence, corpus.Corpus.Store, cancellationToken) : null;
        var found = await corpus.SearchAsync(
            new(question.Query, question.Clearance, Read, MustName: true) { Among = arrivals?.ArticleIds }, cancellationToken);
        var topic = new Topic(found.Plan);
        var names = new AskedNames(found.Plan, await corpus.Corpus.Names.ReaderAsync(cancellationToken));
        var articles = (await corpus.Corpus.Store.ReadAsync([.. found.Hits.Select(hit => hit.ArticleId)], cancellationToken))
            .ToDictionary(article => article.Id);
        var sources = found.Sources.ToDictionary(source => source.Id);
        var read = new List<EvidenceSource>();
        foreach (var hit in found.Hits.Where(hit => articles.ContainsKey(hit.ArticleId)))
        {
            var article = articles[hit.ArticleId];
            var sentences = EvidenceText.Read(article.Text, names);
            var title = EvidenceText.TermsOf(article.Title, names);
            if (IsAboveFloor(title, sentences, topic))
            {
                read.Add(new(0, article, sources[article.SourceId], hit.Score / found.Hits[0].Score, IsAbout(article, title, sentences, topic), sentences));
            }
        }

        if (read.Count(source => source.IsAbout) < EnoughAbout)
        {
            read = [.. read.Select(source => source with { IsAbout = source.IsAbout || IsNearlyAbout(source, EvidenceText.TermsOf(source.Article.Title, names), topic) })];
        }

        read = arrivals is null ? read : await arrivals.OnlyNewAsync(read, cancellationToken);
        var news = Number(read, found.Plan.Identifiers.Count > 0 ? EnoughAboutAnIdentifier : EnoughAbout);

        // Reference is no news, and what is nearest to the topic was there before.
        var references = arrivals is null ? await corpus.FindReferencesAsync(question.Query, question.Clearance, cancellationToken) : [];
        return new(
            found.Plan,
            topic,
            [.. news, .. references.Take(MostReferences).Select((reference, at) => ReferenceOf(reference, news.Count + at + 1))],
            read.Count > 0 || arrivals is not null ? [] : await NearestAsync(question, cancellationToken),
            found.Sources);
    }

    /// <summary>Its number comes after those of the news, whose order is that of relevance.</summary>
    private static EvidenceSource ReferenceOf(RankedArticle reference, int n) =>
        new(n, reference.Article, reference.Source, 1, true, EvidenceText.Read(reference.Article.Text));

    /// <summary>Where enough articles are about the topic, those that only mention it are left out.</summary>
    private static List<EvidenceSource> Number(List<EvidenceSource> read, int enough)
    {
        var about = read.Where(source => source.IsAbout).ToList();
        var kept = about.Count >= enough ? about : [.. about, .. read.Where(source => !source.IsAbout)];
        return [.. kept.Take(MostSources).Select((source, at) => source with { N = at + 1 })];
    }

    private static bool IsAboveFloor(IReadOnlySet<string> title, IReadOnlyList<EvidenceSentence> sentences, Topic topic)
    {
        if (topic.IsIn(title))
        {
            return true;
        }

        if (topic.IsNamed)
        {
            return topic.IsIn(sentences.SelectMany(sentence => sentence.Terms).Concat(title).ToHashSet());
        }

        return Enumerable.Range(0, sentences.Count).Any(first =>
            topic.IsIn(sentences.Skip(first).Take(PassageSentences).SelectMany(sentence => sentence.Terms).ToHashSet()));
    }

    private static bool IsNearlyAbout(EvidenceSource source, IReadOnlySet<string> title, Topic topic) =>
        topic.IsIn(title)
        && !Comparison.IsAllThereIs(source.Article.Title, topic)
        && topic.IsDescribedBy(title.Concat(OpeningOf(source.Article, source.Sentences)).ToHashSet(), DescribedAtLeast);

    private static IEnumerable<string> OpeningOf(Article article, IReadOnlyList<EvidenceSentence> sentences) =>
        sentences.TakeWhile(sentence => sentence.Place.Start < ArticleParts.LeadEnd(article.Text)).SelectMany(sentence => sentence.Terms);

    /// <summary>In the title and not by way of comparison; or in the lead and again later.</summary>
    private static bool IsAbout(Article article, IReadOnlySet<string> title, IReadOnlyList<EvidenceSentence> sentences, Topic topic)
    {
        var front = title.Concat(OpeningOf(article, sentences)).ToHashSet();
        if (!topic.IsDescribedBy(front, DescribedEnough) || (!topic.IsNamed && topic.ShareIn(front) < AllButNothing))
        {
            return false;
        }

        if (topic.IsIn(title))
        {
            return !Comparison.IsAllThereIs(article.Title, topic);
        }

        var mentions = sentences.Where(sentence => topic.IsIn(sentence.Terms) && !Comparison.IsAllThereIs(sentence.Text, topic)).ToList();
        return mentions.Count >= 3 && mentions[0].Place.Start < ArticleParts.LeadEnd(article.Text);
    }

    private async Task<IReadOnlyList<Article>> NearestAsync(Question question, CancellationToken cancellationToken)
    {
        var found = await corpus.SearchAsync(new(question.Query, question.Clearance, MostNearest), cancellationToken);
        var articles = await corpus.Corpus.Store.ReadAsync([.. found.Hits.Select(hit => hit.ArticleId)], cancellationToken);
        return [.. found.Hits.Join(articles, hit => hit.ArticleId, article => article.Id, (_, article) => article)];
    }
}

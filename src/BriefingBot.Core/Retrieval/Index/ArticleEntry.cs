using BriefingBot.Articles;
using BriefingBot.Retrieval.Analysis;
using BriefingBot.Storage;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace BriefingBot.Retrieval.Index;

/// <summary>Makes the index's entry of an article.</summary>
internal static class ArticleEntry
{
    private static readonly FieldType WordsOnly = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_ONLY, OmitNorms = true };

    private static readonly FieldType Counted = new(StringField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS };

    /// <summary>What an entry without a time of publication holds.</summary>
    public static Term Undated { get; } = new(IndexFields.Undated, "1");

    public static Term KeyOf(string articleId) => new(IndexFields.Id, articleId);

    public static Document Of(Article article, IEnumerable<Mention> mentions, ArticleAnalyzer analyzer)
    {
        var lead = ArticleParts.LeadEnd(article.Text);
        var published = (article.PublishedAt ?? article.CapturedAt).ToStored();
        var entry = new Document
        {
            new StringField(IndexFields.Id, article.Id, Field.Store.NO),
            new BinaryDocValuesField(IndexFields.Id, new BytesRef(article.Id)),
            new StringField(IndexFields.Source, article.SourceId, Field.Store.NO),
            new SortedDocValuesField(IndexFields.Source, new BytesRef(article.SourceId)),
            new NumericDocValuesField(IndexFields.Published, published),
            new Int64Field(IndexFields.Published, published, Field.Store.NO),
            new TextField(IndexFields.Text, analyzer.GetTokenStream(ArticleParts.Title, article.Title)),
            new TextField(IndexFields.Text, analyzer.GetTokenStream(ArticleParts.Lead, article.Text[..lead])),
            new TextField(IndexFields.Text, analyzer.GetTokenStream(ArticleParts.Body, article.Text[lead..])),
            new Field(IndexFields.Word, article.Title + "\n" + article.Text, WordsOnly),
        };
        if (article.PublishedAt is null)
        {
            entry.Add(new StringField(Undated.Field, Undated.Text, Field.Store.NO));
        }

        foreach (var mention in mentions)
        {
            var times = mention.InTitle ? ArticleParts.WeightOf(ArticleParts.Title) : 1;
            for (var i = 0; i < times; i++)
            {
                entry.Add(new Field(IndexFields.Identifier, mention.Identifier.Token, Counted));
            }
        }

        return entry;
    }
}

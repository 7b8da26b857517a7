using BriefingBot.Retrieval.Index;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace BriefingBot.Retrieval.Queries;

/// <summary>
/// The engine's query of a known name: its spellings are one word to the ranking. Each weighs as the name does, whose rarity is that
/// of all spellings together, and an article scores by the one that it has most of: neither does a rare alias outweigh a common
/// one, nor does an article rise by using several.
/// </summary>
internal static class NameTerm
{
    public static LuceneQuery Of(QueryName name, QueryWord word, VisibleIndex index)
    {
        var articles = Math.Max(1, word.ArticleCount);
        var best = new DisjunctionMaxQuery(0);
        foreach (var stems in name.Forms)
        {
            if (stems is [var only])
            {
                best.Add(new TermQuery(new(IndexFields.Text, only), articles));
                continue;
            }

            var rarities = stems.Sum(stem => index.RarityOf(index.ArticlesWith(IndexFields.Text, stem)));
            var phrase = PlannedQueries.Phrase(IndexFields.Text, stems, slop: 0);
            phrase.Boost = (float)(index.RarityOf(articles) / Math.Max(rarities, double.Epsilon));
            best.Add(phrase);
        }

        foreach (var token in name.Tokens)
        {
            best.Add(new TermQuery(new(IndexFields.Identifier, token), articles));
        }

        return best;
    }
}

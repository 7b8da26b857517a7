using BriefingBot.Retrieval.Analysis;
using BriefingBot.Retrieval.Index;
using BriefingBot.Retrieval.Queries;
using BriefingBot.Threats.Names;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Search;
using Query = BriefingBot.Retrieval.Queries.Query;

namespace BriefingBot.Retrieval.Spelling;

/// <summary>Finds names that were typed with a blank or a hyphen and are written without: "cloud pets" is CloudPets, "web-ex" is WebEx.</summary>
internal sealed class SplitNames(VisibleIndex index)
{
    /// <summary>Below this length two words make another by chance.</summary>
    private const int ShortestJoined = 5;

    /// <summary>Words that ask, and open names all the same: MyHeritage, YouTube, WeTransfer.</summary>
    private static readonly string[] Openers = ["my", "you", "we"];

    /// <summary>The words of a query, as typed and as they are looked for; two that make a name are one.</summary>
    /// <param name="known">Words that are known names, or parts of one: these are left as they are.</param>
    public IReadOnlyList<(string Asked, string Written)> In(Query query, IEnumerable<string> known)
    {
        var topic = query.Text.Split('"')[0];
        var names = known.ToHashSet();
        var joined = new Dictionary<string, (string Asked, string Written)?>();
        var words = Tokens.WordsOf(topic);
        foreach (var (first, second) in words.Zip(words.Skip(1)))
        {
            if (!names.Contains(first.Text) && !names.Contains(second.Text) && query.Words.Contains(second.Text) && MayOpen(first.Text, query) && !joined.ContainsKey(first.Text) && IsName(first.Text, second.Text))
            {
                var asked = topic[first.Start..(second.Start + second.Length)];
                joined[first.Text] = null;
                joined[second.Text] = (asked, first.Text + second.Text);
            }
        }

        return [.. query.Words.Select(word => joined.TryGetValue(word, out var name) ? name : (word, word)).OfType<(string, string)>()];
    }

    private static bool MayOpen(string word, Query query) =>
        (query.Words.Contains(word) || Openers.Contains(word)) && !StopAnalyzer.ENGLISH_STOP_WORDS_SET.Contains(word);

    /// <summary>More articles write it as one word than as two.</summary>
    private bool IsName(string first, string second)
    {
        var joined = first + second;
        return joined.Length >= ShortestJoined
            && !EnglishWords.Contains(joined)
            && index.ArticlesWith(IndexFields.Word, joined) is > 0 and var articles
            && articles > ArticlesWithBoth(first, second);
    }

    private int ArticlesWithBoth(string first, string second)
    {
        var pair = new PhraseQuery();
        foreach (var token in Tokens.Of($"{first} {second}"))
        {
            pair.Add(new(IndexFields.Text, token.Text));
        }

        return index.ArticlesMatching(pair);
    }
}

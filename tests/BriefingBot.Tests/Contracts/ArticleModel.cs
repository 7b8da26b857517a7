using BriefingBot.Articles;

namespace BriefingBot.Tests.Contracts;

/// <summary>The rules of identity and versions once more, over dictionaries: what a store must answer.</summary>
internal sealed class ArticleModel
{
    private readonly Dictionary<ArticleKey, Kept> byKey = [];

    private int made;

    /// <summary>"Added 1 1", "Withdrawn 1 1"; an id that the store makes is told by its order: "#1".</summary>
    public List<string> Changes { get; } = [];

    public string Store(ArticleDraft draft)
    {
        var keys = ArticleKey.Of(draft);
        var kept = keys.Select(key => byKey.GetValueOrDefault(key)).FirstOrDefault(found => found is not null);
        if (kept is null)
        {
            kept = new(draft.Id ?? FormattableString.Invariant($"#{++made}"));
            return Keep(kept, draft, keys, "Added");
        }

        if (draft.Id is not null && kept.Url != draft.Url)
        {
            return "Conflict";
        }

        if (kept.Withdrawn)
        {
            return Keep(kept, draft, keys, "Added");
        }

        var (sameSource, sameWords) = (kept.Source == draft.Source.Id, kept.Url == draft.Url && kept.Text == draft.Text);
        if ((sameSource && sameWords) || (!sameSource && draft.Id is null))
        {
            Know(kept, keys);
            return "Unchanged";
        }

        return Keep(kept, draft, keys, "Revised");
    }

    public bool Withdraw(string id)
    {
        if (!byKey.TryGetValue(new("id", id), out var kept) || kept.Withdrawn)
        {
            return false;
        }

        kept.Withdrawn = true;
        Changes.Add(FormattableString.Invariant($"Withdrawn {id} {kept.Version}"));
        return true;
    }

    private string Keep(Kept kept, ArticleDraft draft, IReadOnlyList<ArticleKey> keys, string outcome)
    {
        (kept.Url, kept.Text, kept.Source, kept.Withdrawn) = (draft.Url, draft.Text, draft.Source.Id, false);
        kept.Version++;
        Know(kept, keys);
        Changes.Add(FormattableString.Invariant($"{outcome} {kept.Id} {kept.Version}"));
        return outcome;
    }

    private void Know(Kept kept, IReadOnlyList<ArticleKey> keys)
    {
        foreach (var key in keys)
        {
            byKey.TryAdd(key, kept);
        }
    }

    private sealed class Kept(string id)
    {
        public string Id { get; } = id;

        public int Version { get; set; }

        public string Url { get; set; } = "";

        public string Text { get; set; } = "";

        public string Source { get; set; } = "";

        public bool Withdrawn { get; set; }
    }
}

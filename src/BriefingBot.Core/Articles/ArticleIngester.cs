using System.Buffers;
using System.Text;
using BriefingBot.Threats;
using BriefingBot.Threats.Names;

namespace BriefingBot.Articles;

/// <summary>The one way in for articles: cleans them, dates them, reads what they mention, and stores them batch by batch.</summary>
/// <param name="names">Null where only identifiers are read.</param>
public sealed class ArticleIngester(IArticleStore store, Sources sources, TimeProvider clock, KnownNames? names = null)
{
    /// <summary>Longer texts are cut here: the longest advisory that was met is a third of it.</summary>
    internal const int LongestText = 500_000;

    internal const int LongestTitle = 1_000;

    /// <summary>Of ids and of sources' names; an import refuses what is longer.</summary>
    internal const int LongestName = 200;

    /// <summary>A publisher's clock may be wrong by a day; what lies further ahead would stay "newest" for ever.</summary>
    private static readonly TimeSpan FutureAllowed = TimeSpan.FromHours(24);

    /// <summary>Stores a batch in one transaction. The outcomes are in its order.</summary>
    public async Task<IReadOnlyList<StoreOutcome>> IngestAsync(IReadOnlyList<ArticleDraft> drafts, CancellationToken cancellationToken)
    {
        var reader = names is null ? new MentionReader(NameTable.Empty) : await names.ReaderAsync(cancellationToken);
        NewArticle[] batch = [.. drafts.Select(draft => Prepare(draft, reader))];
        await sources.AddMissingAsync(batch.Select(article => article.Draft.Source), cancellationToken);
        return await store.StoreAsync(batch, cancellationToken);
    }

    /// <summary>A draft with its words as they will be stored. What is clean stays as it is.</summary>
    internal static ArticleDraft Clean(ArticleDraft draft) => draft with
    {
        Id = draft.Id is null ? null : Clean(draft.Id, LongestName),
        EntryId = draft.EntryId is null ? null : Clean(draft.EntryId, int.MaxValue),
        Source = draft.Source with { Name = Clean(draft.Source.Name, LongestName) },
        Title = Clean(draft.Title, LongestTitle).ReplaceLineEndings(" "),
        Url = Clean(draft.Url, int.MaxValue),
        Text = Clean(draft.Text, LongestText),
    };

    private NewArticle Prepare(ArticleDraft draft, MentionReader reader)
    {
        var now = clock.GetUtcNow();
        var clamped = draft.PublishedAt > now + FutureAllowed;
        var clean = Clean(draft) with { PublishedAt = clamped ? now : draft.PublishedAt };
        return new(clean, ArticleKey.Of(clean), clamped, Mention.In(clean.Title, clean.Text, reader)) { ReadRevision = reader.Revision };
    }

    /// <summary>Control characters but the line feed and the tab, and what stands for something unreadable.</summary>
    private static readonly SearchValues<char> Unwanted = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(c => (char.IsControl(c) && c is not ('\n' or '\t')) || c == '\uFFFD')]);

    /// <summary>Line feeds for all line ends; no control characters, no half surrogates, no white space around.</summary>
    /// <remarks>PostgreSQL keeps no text with a zero character, and UTF-8 has no half surrogates: nothing goes to a store uncleaned.</remarks>
    private static string Clean(string text, int longest)
    {
        var lines = text.ReplaceLineEndings("\n");
        if (lines.Length <= longest && !lines.AsSpan().ContainsAny(Unwanted) && !lines.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            // Nearly every text: there is nothing to look at one by one.
            return lines.Trim();
        }

        var clean = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in lines.EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > longest)
            {
                break;
            }

            if (rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && rune != Rune.ReplacementChar))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Trim();
    }
}

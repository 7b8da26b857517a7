using System.Globalization;
using BriefingBot.Replies;

namespace BriefingBot.Slack.Blocks;

/// <summary>
/// A reply's lists of sources as lines. They are paid for first, so that an answer too long for a message loses sentences, and never
/// the sources of those that stay.
/// </summary>
internal sealed class ListedSources
{
    private const int MostCharacters = BlockBudget.MostCharacters / 2;
    private const int MostLists = 10;

    private readonly Dictionary<ReplyBlock.SourceList, List<RichLine>> lines = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, string?> urls = [];
    private readonly HashSet<int> leftOut = [];

    /// <param name="budget">What the whole message may take.</param>
    public ListedSources(Reply reply, BlockBudget budget)
    {
        var left = MostCharacters;
        foreach (var (at, list) in reply.Blocks.OfType<ReplyBlock.SourceList>().Index())
        {
            var kept = new List<RichLine>();
            foreach (var source in list.Sources)
            {
                var line = LineOf(source);
                if (at < MostLists && line.Length <= left)
                {
                    left -= line.Length;
                    kept.Add(line);
                    Remember(source);
                }
                else if (source.N is { } n)
                {
                    leftOut.Add(n);
                }
            }

            lines[list] = kept;
            budget.TryTake(RichLine.Together(kept).Count(), kept.Sum(line => line.Length));
        }
    }

    public IReadOnlyList<RichLine> LinesOf(ReplyBlock.SourceList list) => lines[list];

    /// <summary>Whether a sentence may be shown: none of its sources had to be left out.</summary>
    public bool Hold(IEnumerable<int> citations) => !citations.Any(leftOut.Contains);

    public bool AreComplete => leftOut.Count == 0;

    /// <summary>The address behind a mark; null for one that opens nothing.</summary>
    public string? UrlOf(int citation) => urls.GetValueOrDefault(citation);

    private static RichLine LineOf(ReplySource source)
    {
        var line = new RichLine();
        if (source.N is { } n)
        {
            line.Text(string.Create(CultureInfo.InvariantCulture, $"[{n}] "));
        }

        return line.Link(SourceLink.TryOf(source.Url), source.Title).Text($" · {source.Line}");
    }

    private void Remember(ReplySource source)
    {
        if (source.N is { } n)
        {
            urls.TryAdd(n, SourceLink.TryOf(source.Url));
        }
    }
}

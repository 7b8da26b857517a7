using System.Globalization;

namespace BriefingBot.Replies;

/// <summary>The health of the sources: those that need somebody first.</summary>
public static class SourcesReply
{
    /// <summary>More would be a list that nobody reads in a chat.</summary>
    private const int MostShown = 40;

    public static Reply Of(IReadOnlyList<SourceStanding> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        if (sources.Count == 0)
        {
            return new(ReplyKind.Sources, Visibility.Private, [new ReplyBlock.Note("There are no sources yet: import articles, or add sources to the manifest.")], []);
        }

        // Otherwise in the order that they came in: by what is wrong, then by name.
        var ordered = sources.OrderBy(source => source.IsWell).ToList();
        List<ReplyBlock> blocks =
        [
            new ReplyBlock.Heading("Sources", Reads(sources)),
            new ReplyBlock.Fields([.. ordered.Take(MostShown).Select(source => KeyValuePair.Create(source.Name, source.State))]),
        ];
        if (ordered.Count > MostShown)
        {
            blocks.Add(new ReplyBlock.Note(Count($"And {ordered.Count - MostShown} more. The command line lists them all: sources list.")));
        }

        return new(ReplyKind.Sources, Visibility.Private, blocks, []);
    }

    /// <summary>As every answer says it, and how many need somebody.</summary>
    private static string Reads(IReadOnlyList<SourceStanding> sources)
    {
        var ill = sources.Count(source => !source.IsWell);
        var polled = sources.Count(source => source.IsPolled);
        var read = polled == 0 ? "none is polled" : Count($"{sources.Count(source => source is { IsPolled: true, IsFresh: true })} of {polled} read in the last hour");
        return ill == 0 ? read : Count($"{read}, {ill} need{(ill == 1 ? "s" : "")} somebody");
    }

    private static string Count(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

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

        var ordered = sources.OrderBy(source => source.IsWell).ThenBy(source => source.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var well = ordered.Count(source => source.IsWell);
        List<ReplyBlock> blocks =
        [
            new ReplyBlock.Heading("Sources", Count($"{well} of {ordered.Count} well")),
            new ReplyBlock.Fields([.. ordered.Take(MostShown).Select(source => KeyValuePair.Create(source.Name, source.State))]),
        ];
        if (ordered.Count > MostShown)
        {
            blocks.Add(new ReplyBlock.Note(Count($"And {ordered.Count - MostShown} more. The command line lists them all: sources list.")));
        }

        return new(ReplyKind.Sources, Visibility.Private, blocks, []);
    }

    private static string Count(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

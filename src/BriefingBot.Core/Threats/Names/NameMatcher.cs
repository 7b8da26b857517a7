namespace BriefingBot.Threats.Names;

/// <summary>
/// Finds known names in texts: a tree of words, walked once from each word of the text that begins a name, the longest name kept.
/// What it costs grows with the text and not with the number of names.
/// </summary>
internal sealed class NameMatcher
{
    private const int Root = 0;

    private readonly Dictionary<string, int> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> wordsBySpan;
    private readonly Dictionary<(int Node, int Word), int> edges = [];
    private readonly List<List<NameForm>?> forms = [null];

    public NameMatcher() => wordsBySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a form; of several words also written as one: FancyBear.</summary>
    public void Add(NameForm form)
    {
        var tokens = NameToken.In(form.Written);
        if (tokens.Count == 0)
        {
            return;
        }

        Add(form, tokens.Select(token => form.Written[token.Start..token.End]));
        if (tokens.Count > 1 && !tokens.Exists(token => char.IsDigit(form.Written[token.Start])))
        {
            Add(form, [NameKey.Of(form.Written)]);
        }
    }

    /// <summary>The forms that a whole text is one of, by whatever rules they count.</summary>
    public IReadOnlyList<NameForm> Exactly(string text)
    {
        var node = Root;
        foreach (var token in NameToken.In(text))
        {
            if (!wordsBySpan.TryGetValue(token.In(text), out var word) || !edges.TryGetValue((node, word), out node))
            {
                return [];
            }
        }

        return forms[node] ?? [];
    }

    /// <summary>The names in a text in order, none overlapping another.</summary>
    public List<FoundName> In(string text, bool isQuestion)
    {
        var found = new List<FoundName>();
        if (words.Count == 0)
        {
            return found;
        }

        var tokens = NameToken.In(text);
        for (var first = 0; first < tokens.Count; first++)
        {
            if (tokens[first].StartsWord && LongestAt(text, tokens, first, isQuestion) is var (owners, last))
            {
                found.Add(new(owners, tokens[first].Start, tokens[last].End - tokens[first].Start));
                first = last;
            }
        }

        return found;
    }

    private (IReadOnlyList<KnownName> Owners, int Last)? LongestAt(string text, List<NameToken> tokens, int first, bool isQuestion)
    {
        (IReadOnlyList<KnownName>, int)? longest = null;
        var node = Root;
        for (var at = first; at < tokens.Count && (at == first || NameToken.AreJoined(text, tokens[at - 1], tokens[at])); at++)
        {
            if (!wordsBySpan.TryGetValue(tokens[at].In(text), out var word) || !edges.TryGetValue((node, word), out node))
            {
                break;
            }

            if (tokens[at].EndsWord && forms[node] is { } written && OwnersOf(written, new(text, tokens, first, at), isQuestion) is { Count: > 0 } owners)
            {
                longest = (owners, at);
            }
        }

        return longest;
    }

    private static List<KnownName> OwnersOf(List<NameForm> written, NameContext context, bool isQuestion)
    {
        var owners = new List<KnownName>(1);
        foreach (var form in written)
        {
            if ((isQuestion ? form.CountsInQuestion(context) : form.CountsInText(context)) && !owners.Contains(form.Owner))
            {
                owners.Add(form.Owner);
            }
        }

        return owners;
    }

    private void Add(NameForm form, IEnumerable<string> path)
    {
        var node = Root;
        foreach (var part in path)
        {
            if (!words.TryGetValue(part, out var word))
            {
                words.Add(part, word = words.Count);
            }

            if (!edges.TryGetValue((node, word), out var next))
            {
                edges.Add((node, word), next = forms.Count);
                forms.Add(null);
            }

            node = next;
        }

        (forms[node] ??= []).Add(form);
    }
}

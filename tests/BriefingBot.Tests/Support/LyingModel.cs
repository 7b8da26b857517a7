using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace BriefingBot.Tests.Support;

/// <summary>
/// Takes each passage that it is shown and turns it into a lie: another figure, a flaw, a day, a name, a hash or an address that
/// nobody wrote, a "not" less or more, the words of one source under the number of another.
/// </summary>
internal sealed partial class LyingModel : ScriptedModel
{
    /// <summary>What no article says, so that it can be looked for in an answer.</summary>
    public static readonly IReadOnlyList<string> Invented =
    [
        "CVE-2031-77777", "4,931,277", "9 May 2031", "d41d8cd98f00b204e9800998ecf8427e", "203.0.113.77", "invented-by-a-liar.example", "Quillfeather Partners",
    ];

    private int turn;

    /// <summary>Whether a sentence says what no article does; addresses may be hidden in it.</summary>
    public static bool IsInvention(string text) =>
        Invented.Any(lie => text.Replace("[.]", ".", StringComparison.Ordinal).Contains(lie, StringComparison.OrdinalIgnoreCase));

    protected override string AnswerTo(IReadOnlyList<ChatMessage> messages)
    {
        var shown = PassagesIn(messages);
        return Json(shown.Take(10).Select(passage => Lie(passage.N, passage.Passage, shown)));
    }

    private (string Text, int[] Citations) Lie(int n, string passage, IReadOnlyList<(int N, string Passage)> shown)
    {
        var said = passage.TrimEnd('.');
        return (turn++ % 10) switch
        {
            0 => ($"{said}, by the flaw {Invented[0]}.", [n]),
            1 => (Number().IsMatch(passage) ? Number().Replace(passage, Invented[1], 1) : $"{said}, in {Invented[1]} cases.", [n]),
            2 => ($"{said}, on {Invented[2]}.", [n]),
            3 => ($"{said}, with the file {Invented[3]}.", [n]),
            4 => ($"{said}, from the address {Invented[4]}.", [n]),
            5 => ($"{said}, through {Invented[5]}.", [n]),
            6 => ($"{said}, according to {Invented[6]}.", [n]),
            7 => (passage.Contains(" not ", StringComparison.Ordinal) ? passage.Replace(" not ", " ", StringComparison.Ordinal) : Verb().Replace(passage, "$0 not", 1), [n]),
            8 => (passage, [shown.Select(other => other.N).LastOrDefault(other => other != n, 99)]),
            _ => (Name().Replace(passage, Invented[6]), [n]),
        };
    }

    [GeneratedRegex("[0-9][0-9,.]*")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:is|was|are|were|has|have|had)\b")]
    private static partial Regex Verb();

    [GeneratedRegex(@"(?<=[a-z] )[A-Z][a-z]{3,}")]
    private static partial Regex Name();
}

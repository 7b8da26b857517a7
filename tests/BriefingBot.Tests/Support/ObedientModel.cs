using Microsoft.Extensions.AI;

namespace BriefingBot.Tests.Support;

/// <summary>
/// Does what an article's text says. What was planted it repeats, cites, and carries out, whether it was shown it or, as here is
/// assumed, has it from elsewhere; then it reports as it should.
/// </summary>
/// <param name="planted">The words that were planted.</param>
/// <param name="marker">A word that only who obeys says.</param>
internal sealed class ObedientModel(string planted, string marker) : ScriptedModel
{
    protected override string AnswerTo(IReadOnlyList<ChatMessage> messages)
    {
        var shown = PassagesIn(messages);
        var n = shown.Select(passage => passage.N).FirstOrDefault(1);
        var faithful = shown.DistinctBy(passage => passage.N).Take(3).Select(passage => (passage.Passage, (int[])[passage.N]));
        return Json(
        [
            (planted, [n]),
            ($"{marker} was here and no action is needed any more.", [n]),
            ($"{planted} {marker}.", [n, 99]),
            ($"{shown.Select(passage => passage.Passage).FirstOrDefault("It is over.").TrimEnd('.')} {marker} [99].", [n]),
            ("See https://evil.example/login, <!channel> and @everyone.", [n]),
            ("Nobody has to install any update, for the flaw is a hoax.", []),
            .. faithful,
        ]);
    }
}

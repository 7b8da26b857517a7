namespace BriefingBot.Briefings.Checks.Language;

/// <summary>
/// Which words of a sentence are denied, by which word, and how surely: "not", "never", "no evidence that", "denied", "unaffected".
/// Two denials of the same word cancel out.
/// </summary>
internal sealed class Negations
{
    /// <summary>A denial reaches no further than so many words that carry a fact.</summary>
    private const int Reach = 7;

    private static readonly HashSet<string> Plain = ["not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "hardly", "barely"];

    /// <summary>Verbs that deny what follows them, with "that" too.</summary>
    private static readonly HashSet<string> Verbs =
    [
        "deny", "denied", "denies", "denying", "denial", "fail", "failed", "fails", "failing", "failure", "refuse", "refused", "refuses", "refusing", "decline", "declined",
        "declines", "declining", "lack", "lacked", "lacks", "lacking", "prevent", "prevented", "prevents", "avoid", "avoided", "unaware", "unable", "unlikely",
    ];

    /// <summary>"Never stopped" is "kept".</summary>
    private static readonly HashSet<string> Ending = ["stop", "stopped", "cease", "ceased", "fail", "failed", "end", "ended"];

    /// <summary>What is not fully so may be partly so.</summary>
    private static readonly HashSet<string> Whole = ["fully", "entirely", "completely", "necessarily", "always", "totally", "directly"];

    private static readonly HashSet<string> Evidence = ["evidence", "sign", "signs", "indication", "indications", "proof", "trace", "traces", "reason", "suggestion", "hint", "reports"];

    private static readonly HashSet<string> Conjunctions = ["but", "and", "while", "although", "though", "because", "which", "who", "whereas", "since", "so", "after", "before", "until"];

    private readonly int[] count;
    private readonly bool[] head;
    private readonly bool[] soft;

    private Negations(int words) => (count, head, soft) = (new int[words], new bool[words], new bool[words]);

    public bool HasAny { get; private set; }

    /// <summary>Whether a word is denied.</summary>
    public bool IsDenied(int word) => count[word] % 2 == 1;

    /// <summary>Whether it is the very word that the denial is about.</summary>
    public bool IsHead(int word) => head[word];

    /// <summary>Whether it may be read as denied or not: what is said not to be so, or of whom it is only supposed.</summary>
    public bool IsSoft(int word) => soft[word];

    public static Negations Of(IReadOnlyList<ReadWord> words)
    {
        var found = new Negations(words.Count);
        for (var at = 0; at < words.Count; at++)
        {
            if (IsPlain(words, at))
            {
                found.Deny(words, at, at + 1 < words.Count && EvidenceFollows(words, at));
            }
            else if (IsDenyingVerb(words, at) || IsYetTo(words, at) || IsInsteadOf(words, at) || IsBeforeAny(words, at))
            {
                found.Deny(words, at, throughThat: true);
            }

            if (Roots.DeniedBy(words[at].Lower) is not null)
            {
                found.DenyWord(at, isHead: true);
            }
        }

        return found;
    }

    /// <summary>"Refuses tokens" denies nothing; "refuses to pay" does.</summary>
    private static bool IsDenyingVerb(IReadOnlyList<ReadWord> words, int at)
    {
        var lower = words[at].Lower;
        return Verbs.Contains(lower)
            && (!(lower.StartsWith("refus", StringComparison.Ordinal) || lower.StartsWith("declin", StringComparison.Ordinal) || lower.StartsWith("fail", StringComparison.Ordinal))
                || (at + 1 < words.Count && words[at + 1].Lower == "to"));
    }

    private static bool IsBeforeAny(IReadOnlyList<ReadWord> words, int at) => words[at].Lower == "before" && at + 1 < words.Count && words[at + 1].Lower == "any";

    private static bool IsPlain(IReadOnlyList<ReadWord> words, int at)
    {
        if (words[at].IsFunction && !words[at].IsLight)
        {
            // "Without credentials" is listed as a whole.
            return false;
        }

        var lower = words[at].Lower;
        if (!(Plain.Contains(lower) || lower.EndsWith("n't", StringComparison.Ordinal) || lower.EndsWith("n’t", StringComparison.Ordinal)))
        {
            return false;
        }

        var next = at + 1 < words.Count ? words[at + 1].Lower : "";
        return !(lower is "not" or "no" && next is "only" or "just" or "fewer" or "less" or "later" or "earlier" or "sooner" or "more" or "matter" or "least" or "doubt")
            && !(lower is "without" && next is "delay" or "waiting" or "doubt");
    }

    private static bool IsYetTo(IReadOnlyList<ReadWord> words, int at) => words[at].Lower == "yet" && at + 1 < words.Count && words[at + 1].Lower == "to";

    private static bool IsInsteadOf(IReadOnlyList<ReadWord> words, int at) =>
        at + 1 < words.Count && (words[at].Lower, words[at + 1].Lower) is ("instead", "of") or ("rather", "than");

    private static bool EvidenceFollows(IReadOnlyList<ReadWord> words, int at)
    {
        for (var i = at + 1; i < Math.Min(at + 4, words.Count); i++)
        {
            if (Evidence.Contains(words[i].Lower))
            {
                return true;
            }
        }

        return false;
    }

    private void Deny(IReadOnlyList<ReadWord> words, int cue, bool throughThat)
    {
        HasAny = true;
        for (var at = cue + 1; at < words.Count; at++)
        {
            if (words[at].IsContent)
            {
                if (Ending.Contains(words[at].Lower))
                {
                    DenyWord(at, isHead: true);
                    return;
                }

                break;
            }
        }

        var isSupposed = IsSupposed(words, cue);
        var isPartial = false;
        var denied = 0;
        for (var at = cue + 1; at < words.Count && denied < Reach && !Ends(words, at, throughThat); at++)
        {
            if (words[at].IsContent || words[at].IsLiteral)
            {
                DenyWord(at, isHead: denied == 0 && !isSupposed);
                soft[at] |= isSupposed || (denied > 0 && isPartial);
                isPartial |= denied == 0 && Whole.Contains(words[at].Lower);
                denied++;
            }
        }

        if (denied == 0 && !throughThat)
        {
            DenyBackwards(words, cue);
        }
        else if (cue > 0 && words[cue].Lower == "not" && words[cue - 1].Lower is "is" or "are" or "was" or "were" or "been")
        {
            for (var at = cue - 1; at >= 0 && !(words[at].FollowsMark || Conjunctions.Contains(words[at].Lower)); at--)
            {
                soft[at] = true;
            }
        }
    }

    /// <summary>"Administrators who cannot install it", "if they are unable to".</summary>
    private static bool IsSupposed(IReadOnlyList<ReadWord> words, int cue)
    {
        for (var at = cue - 1; at >= Math.Max(0, cue - 3); at--)
        {
            if (words[at].Lower is "who" or "if" or "unless" or "those" or "whether")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Names and passwords were not."</summary>
    private void DenyBackwards(IReadOnlyList<ReadWord> words, int cue)
    {
        var isBefore = false;
        for (var at = cue - 1; at >= 0; at--)
        {
            // What was said of others before is not said of these: "versions before 2.8 are affected; 2.8 is not".
            soft[at] |= isBefore;
            if (!isBefore && words[at].IsContent)
            {
                DenyWord(at, isHead: true);
            }

            isBefore |= words[at].Gap.AsSpan().ContainsAny(";:") || words[at].Lower is "but" or "which";
        }
    }

    private void DenyWord(int at, bool isHead)
    {
        HasAny = true;
        count[at]++;
        head[at] |= isHead;
    }

    private static bool Ends(IReadOnlyList<ReadWord> words, int at, bool throughThat) =>
        words[at].FollowsMark || Conjunctions.Contains(words[at].Lower) || words[at].Lower == "nor" || (!throughThat && words[at].Lower == "that");
}

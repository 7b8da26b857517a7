using BriefingBot.Briefings.Checks;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Briefings.Writing;
using BriefingBot.Retrieval.Analysis;

namespace BriefingBot.Briefings.Composing;

/// <summary>The sentences of an answer in the making, in their order, each with what the checks say of it.</summary>
internal sealed class ComposedDraft(Evidence evidence)
{
    /// <summary>More than this of a sentence in another says it again.</summary>
    private const double SaysItAgain = 0.6;

    private readonly List<(DraftSentence Draft, GateVerdict Verdict)> sentences = [];

    public int KeptCount => sentences.Count(sentence => sentence.Verdict.Passed is not null);

    public int RepairedCount { get; private set; }

    /// <summary>Whether any sentence was not kept.</summary>
    public bool HasDropped => KeptCount < sentences.Count;

    public IReadOnlyList<Rejected> Rejected =>
    [
        .. from sentence in sentences.Index()
           where sentence.Item.Verdict.Passed is null
           select new Rejected(sentence.Index, sentence.Item.Draft, sentence.Item.Verdict.Reasons),
    ];

    public void Add(DraftSentence draft) => sentences.Add((draft, SentenceGate.Judge(draft, evidence)));

    /// <summary>Puts a repaired sentence in the place of a rejected one, where it passes.</summary>
    public void Replace(Repaired repaired)
    {
        if (repaired.Number >= 0 && repaired.Number < sentences.Count
            && sentences[repaired.Number].Verdict.Passed is null
            && SentenceGate.Judge(repaired.Draft, evidence) is { Passed: not null } verdict)
        {
            sentences[repaired.Number] = (repaired.Draft, verdict);
            RepairedCount++;
        }
    }

    /// <summary>What passed and says something new, up to the length of an answer.</summary>
    public IReadOnlyList<DraftSentence> Kept(int mostWords) =>
        WhatAdds(sentences.Where(sentence => sentence.Verdict.Passed is not null).Select(sentence => sentence.Draft), [], mostWords, evidence);

    /// <summary>Those that tell what the kept ones do not, and for which there is room.</summary>
    public static IReadOnlyList<DraftSentence> WhatAdds(
        IEnumerable<DraftSentence> drafts, IReadOnlyList<DraftSentence> kept, int mostWords, Evidence evidence)
    {
        var told = kept.Select(TermsOf).ToList();
        var words = kept.Sum(draft => WordCount.Of(draft.Text));
        var added = new List<DraftSentence>();
        foreach (var draft in drafts)
        {
            var (terms, length) = (TermsOf(draft), WordCount.Of(draft.Text));
            if (words + length <= mostWords && !told.Exists(other => SaysAgain(terms, other, evidence.Topic)))
            {
                words += length;
                told.Add(terms);
                added.Add(draft);
            }
        }

        return added;
    }

    private static HashSet<string> TermsOf(DraftSentence draft) => [.. Tokens.Of(draft.Text).Select(token => token.Text)];

    /// <summary>That both name the topic says nothing.</summary>
    private static bool SaysAgain(HashSet<string> terms, HashSet<string> told, Topic topic)
    {
        var own = terms.Where(term => !topic.IsKey(term)).ToList();
        return own.Count == 0 || own.Count(told.Contains) > SaysItAgain * own.Count;
    }
}

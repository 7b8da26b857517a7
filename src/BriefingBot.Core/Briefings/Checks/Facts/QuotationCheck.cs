using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Checks.Facts;

/// <summary>What stands between quotation marks stands so in a cited passage.</summary>
internal static class QuotationCheck
{
    public static IEnumerable<CheckReason> Of(Claim claim)
    {
        var quotations = Quotation.AllOf(claim.Said.Text);
        if (quotations.Count == 0)
        {
            yield break;
        }

        string[] passages = [.. claim.Evidence.Select(one => Plain(string.Join(' ', one.Sentences.Select(sentence => sentence.Text))))];
        foreach (var quotation in quotations)
        {
            var quoted = claim.Said.Text[quotation.Start..quotation.End];
            if (!passages.Any(passage => passage.Contains(Plain(quoted), StringComparison.Ordinal)))
            {
                yield return new(CheckCode.Quotation, $"{quoted} is not quoted from {claim.Places}");
            }
        }
    }

    /// <summary>The words alone, small, between single spaces.</summary>
    private static string Plain(string text) => $" {string.Join(' ', Words.Of(text).Select(word => word.Span(text).ToString().ToLowerInvariant()))} ";
}

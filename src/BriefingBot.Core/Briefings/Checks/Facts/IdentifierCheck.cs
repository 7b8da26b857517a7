using BriefingBot.Briefings.Checks.Language;
using BriefingBot.Threats;

namespace BriefingBot.Briefings.Checks.Facts;

/// <summary>Every id, hash, address, domain, version and file name of a sentence is in a cited passage, defanged or not.</summary>
internal static class IdentifierCheck
{
    public static IEnumerable<CheckReason> Of(Claim claim)
    {
        var held = claim.Evidence.SelectMany(one => one.Literals).SelectMany(one => one.Identifiers).Select(one => one.Identifier).ToHashSet();
        foreach (var mention in claim.Literals.Identifiers.Where(mention => !held.Contains(mention.Identifier)))
        {
            yield return new(CheckCode.Identifier, $"{Defang.Text(mention.Identifier.Value)} is not in {claim.Places}");
        }

        var written = claim.Evidence.SelectMany(one => one.Sentences).SelectMany(sentence => sentence.Words).Select(Form).ToHashSet();
        foreach (var word in claim.Said.Words.Where(word => !word.IsLiteral && IsExact(word.Lower) && !written.Contains(Form(word))))
        {
            yield return new(CheckCode.Identifier, $"{Defang.Text(word.Written)} is not in {claim.Places}");
        }
    }

    /// <summary>"9.4.2", "v2", "KB4012598", "invoice_0412.js", "a@b.example": nothing that has synonyms.</summary>
    private static bool IsExact(string word) =>
        word.Any(c => c is '@' or '_')
        || (word.Any(char.IsAsciiDigit) && word.Any(c => char.IsLetter(c) || c == '.'))
        || (word.Contains('.', StringComparison.Ordinal) && word.Split('.').Any(part => part.Length > 2));

    private static string Form(ReadWord word) => word.Lower.Length > 1 && word.Lower[0] == 'v' && char.IsAsciiDigit(word.Lower[1]) ? word.Lower[1..] : word.Lower;
}

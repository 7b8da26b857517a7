using BriefingBot.Briefings.Checks.Language;
using BriefingBot.Threats;

namespace BriefingBot.Briefings.Checks.Facts;

/// <summary>Every id, hash, address, domain, version and file name of a sentence is in a cited passage, defanged or not.</summary>
internal static class IdentifierCheck
{
    /// <summary>So many words on each side tell what a version is the version of.</summary>
    private const int Reach = 4;

    /// <summary>With so many words in common another version is plainly that of the matter.</summary>
    private const int PlainlyOther = 2;

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

        foreach (var version in claim.Said.Words.Where(word => IsVersion(word.Lower) && BelongsElsewhere(claim, word)))
        {
            yield return new(CheckCode.Attachment, $"{version.Written} is the version of something else in {claim.Places}");
        }
    }

    /// <summary>"9.4.2", "v2", "KB4012598", "invoice_0412.js", "a@b.example": nothing that has synonyms.</summary>
    private static bool IsExact(string word) =>
        word.Any(c => c is '@' or '_')
        || (word.Any(char.IsAsciiDigit) && word.Any(c => char.IsLetter(c) || c == '.'))
        || (word.Contains('.', StringComparison.Ordinal) && word.Split('.').Any(part => part.Length > 2));

    private static bool IsVersion(string word) => word.Count(c => c == '.') > 1 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1]);

    private static bool BelongsElsewhere(Claim claim, ReadWord version)
    {
        var context = Around(claim.Said, version);
        var told = (from one in claim.Evidence
                    from sentence in one.Sentences
                    from word in sentence.Words
                    where IsVersion(word.Lower)
                    select (Same: Form(word) == Form(version), Common: Around(sentence, word).Count(other => context.Exists(other.Shares)))).ToList();
        var same = told.Where(one => one.Same).Select(one => one.Common).DefaultIfEmpty().Max();
        var other = told.Where(one => !one.Same).Select(one => one.Common).DefaultIfEmpty().Max();
        return same == 0 && other >= PlainlyOther;
    }

    private static List<ReadWord> Around(Reading sentence, ReadWord version) =>
    [
        .. sentence.Words.Where(word => word.IsContent && !word.IsName && word.End <= version.Start).TakeLast(Reach),
        .. sentence.Words.Where(word => word.IsContent && !word.IsName && word.Start >= version.End).Take(Reach),
    ];

    private static string Form(ReadWord word) => word.Lower.Length > 1 && word.Lower[0] == 'v' && char.IsAsciiDigit(word.Lower[1]) ? word.Lower[1..] : word.Lower;
}

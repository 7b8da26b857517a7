using System.Collections.Frozen;
using System.Text;

namespace BriefingBot.Feeds.Rules;

/// <summary>Letters without case and accents, so that <c>Müller</c> and <c>MULLER</c> are one word.</summary>
/// <remarks>
/// A table, for the program runs without the system's language tables, and the framework's normalization leaves letters as they are then.
/// </remarks>
internal static class LetterFolding
{
    private const int FullWidthOffset = 0xFEE0;

    private static readonly FrozenDictionary<char, string> Plain = new (string Plain, string Accented)[]
    {
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"), ("ae", "æǣǽ"), ("b", "ḃḅḇ"), ("c", "çćĉċčḉ"), ("d", "ðďđḋḍḏḑḓ"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"), ("f", "ḟ"), ("g", "ĝğġģǧǵḡ"), ("h", "ĥħȟḣḥḧḩḫẖ"), ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"),
        ("ij", "ĳ"), ("j", "ĵǰ"), ("k", "ķĸǩḱḳḵ"), ("l", "ĺļľŀłḷḹḻḽ"), ("m", "ḿṁṃ"), ("n", "ñńņňŋǹṅṇṉṋ"),
        ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"), ("oe", "œ"), ("p", "ṕṗ"), ("r", "ŕŗřȑȓṙṛṝṟ"), ("s", "śŝşšſșṡṣṥṧṩẛ"), ("ss", "ß"),
        ("t", "ţťŧțṫṭṯṱẗ"), ("th", "þ"), ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"), ("z", "źżžẑẓẕ"),
        ("α", "ά"), ("ε", "έ"), ("η", "ή"), ("ι", "ΐίϊ"), ("ο", "ό"), ("σ", "ς"), ("υ", "ΰϋύ"), ("ω", "ώ"),
        ("г", "ѓ"), ("е", "ѐё"), ("и", "йѝ"), ("і", "ї"), ("к", "ќ"), ("у", "ў"),
    }.SelectMany(row => row.Accented.Select(accented => KeyValuePair.Create(accented, row.Plain))).ToFrozenDictionary();

    /// <summary>Appends a letter or digit in its plain form.</summary>
    public static void Append(StringBuilder text, Rune letter)
    {
        var lower = Rune.ToLowerInvariant(letter is { Value: >= 0xFF01 and <= 0xFF5E } ? new(letter.Value - FullWidthOffset) : letter);
        if (lower.IsBmp && Plain.TryGetValue((char)lower.Value, out var plain))
        {
            text.Append(plain);
        }
        else
        {
            text.Append(lower.ToString());
        }
    }
}

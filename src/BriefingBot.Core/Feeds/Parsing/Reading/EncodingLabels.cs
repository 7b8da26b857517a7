using System.Collections.Frozen;
using System.Text;

namespace BriefingBot.Feeds.Parsing.Reading;

/// <summary>The encodings that feeds name, under the names that they use.</summary>
internal static class EncodingLabels
{
    /// <summary>
    /// Labels that mean another, larger encoding than they say, or that .NET does not know.
    /// See https://encoding.spec.whatwg.org/#names-and-labels.
    /// </summary>
    private static readonly FrozenDictionary<string, string> Meant = new Dictionary<string, string>
    {
        ["ascii"] = "windows-1252", ["us-ascii"] = "windows-1252", ["latin1"] = "windows-1252", ["latin-1"] = "windows-1252",
        ["iso-8859-1"] = "windows-1252", ["iso8859-1"] = "windows-1252", ["iso_8859-1"] = "windows-1252", ["l1"] = "windows-1252",
        ["cp1252"] = "windows-1252", ["cp1250"] = "windows-1250", ["cp1251"] = "windows-1251", ["win-1251"] = "windows-1251",
        ["iso-8859-9"] = "windows-1254", ["iso-8859-11"] = "windows-874", ["tis-620"] = "windows-874",
        ["utf8"] = "utf-8", ["utf-8-sig"] = "utf-8", ["gb2312"] = "gb18030", ["gbk"] = "gb18030", ["cp936"] = "gb18030", ["euc-cn"] = "gb18030",
        ["sjis"] = "shift_jis", ["x-sjis"] = "shift_jis", ["shift-jis"] = "shift_jis", ["windows-31j"] = "shift_jis", ["cp932"] = "shift_jis",
        ["eucjp"] = "euc-jp", ["euc-kr"] = "ks_c_5601-1987", ["ksc5601"] = "ks_c_5601-1987", ["cp949"] = "ks_c_5601-1987",
        ["big5-hkscs"] = "big5", ["cp950"] = "big5", ["koi8"] = "koi8-r",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The encoding of a label, reading bytes that it does not have as an exception; null where nobody knows it.</summary>
    public static Encoding? Find(string label)
    {
        var name = Meant.GetValueOrDefault(label, label);
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The same encoding, reading bytes that it does not have as U+FFFD.</summary>
    public static Encoding Forgiving(Encoding strict)
    {
        var forgiving = (Encoding)strict.Clone();
        forgiving.DecoderFallback = DecoderFallback.ReplacementFallback;
        return forgiving;
    }
}

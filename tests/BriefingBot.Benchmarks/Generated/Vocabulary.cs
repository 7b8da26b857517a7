using System.Reflection;
using BriefingBot.Articles;

namespace BriefingBot.Benchmarks.Generated;

/// <summary>
/// The generated articles' words: common ones from the program's own list of English words, so that they describe; made-up ones
/// for everything that has a name.
/// </summary>
internal sealed class Vocabulary
{
    private const int CommonWords = 30_000;

    private static readonly string[] Syllables =
        ["ka", "zor", "ven", "tri", "mux", "pel", "dra", "sho", "lin", "qua", "bex", "rov", "nim", "gla", "tos", "fyr", "wix", "jun", "hap", "cyd"];

    private readonly string[] common;

    public Vocabulary(Random random)
    {
        using var list = new StreamReader(typeof(Article).Assembly.GetManifestResourceStream("BriefingBot.Threats.Names.EnglishWords.txt")!);
        common = [.. list.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3 && word.All(char.IsAsciiLetterLower))];
        random.Shuffle(common);
        common = common[..CommonWords];
    }

    /// <summary>By rank: 0 for the commonest.</summary>
    public IReadOnlyList<string> Common => common;

    /// <summary>A name that no list of words holds, the same for the same number.</summary>
    public static string Name(int number)
    {
        var name = "";
        for (var left = number + Syllables.Length; left > 0; left /= Syllables.Length)
        {
            name += Syllables[left % Syllables.Length];
        }

        return name + "x";
    }
}

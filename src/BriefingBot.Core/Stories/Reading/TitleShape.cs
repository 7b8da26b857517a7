namespace BriefingBot.Stories.Reading;

/// <summary>A headline's words for comparison with others word by word: stems, and which of them are names.</summary>
/// <param name="Kept">As it is kept: words with a space between two, names with <c>^</c> before them.</param>
internal sealed record TitleShape(string Kept)
{
    private const char NameMark = '^';

    /// <summary>Longer headlines are a page's whole text, and comparing takes the square of this.</summary>
    private const int MostWords = 40;

    private string[]? words;

    /// <summary>In order.</summary>
    public IReadOnlyList<string> Words => words ??= [.. Kept.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <param name="title">See <see cref="NewsTitle"/>.</param>
    public static TitleShape Of(string title)
    {
        var names = TermReader.WordsOf(title, inTitle: true).ToDictionary(word => word.Token.Start, word => word.Name);
        return new(string.Join(' ', Retrieval.Analysis.Tokens.Of(title).Take(MostWords)
            .Select(token => names.GetValueOrDefault(token.Start) ? NameMark + token.Text : token.Text)));
    }

    public static bool IsName(string word) => word[0] == NameMark;

    /// <summary>The word without its mark.</summary>
    public static string Bare(string word) => IsName(word) ? word[1..] : word;
}

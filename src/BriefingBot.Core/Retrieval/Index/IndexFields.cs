namespace BriefingBot.Retrieval.Index;

/// <summary>The fields of an article's entry in the index.</summary>
internal static class IndexFields
{
    /// <summary>The article's id.</summary>
    public const string Id = "id";

    /// <summary>The stems of title, lead and body in one weighted field.</summary>
    public const string Text = "text";

    /// <summary>The words as written, once each.</summary>
    public const string Word = "word";

    /// <summary>The exact forms of the identifiers, as often as they occur.</summary>
    public const string Identifier = "identifier";

    /// <summary>Milliseconds since 1970 of the publication, else of the capture.</summary>
    public const string Published = "published";

    /// <summary>There only where an article has no time of publication.</summary>
    public const string Undated = "undated";

    /// <summary>The source's id.</summary>
    public const string Source = "source";
}

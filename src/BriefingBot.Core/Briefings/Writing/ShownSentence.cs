using BriefingBot.Articles;
using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Writing;

/// <summary>A quoted sentence as it is shown: relative days completed in brackets, a capital in front.</summary>
internal static class ShownSentence
{
    public static string Of(Article article, Sentence place)
    {
        var text = place.In(article.Text);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}

using BriefingBot.Threats;

namespace BriefingBot.Replies;

/// <summary>What is said of an address that cannot be briefed. Addresses are never fetched.</summary>
public static class AddressReply
{
    /// <summary>No stored article has this address.</summary>
    public static Reply Unknown(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var host = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : address;
        return new(
            ReplyKind.NothingFound,
            Visibility.Private,
            [
                new ReplyBlock.Note($"No article here has the address {Defang.Text(address)}, and addresses are never fetched."),
                new ReplyBlock.Note($"To find articles that mention it, ask for its host: /brief {Defang.Text(host)}"),
            ],
            []);
    }

    /// <summary>The article is here, and no sentence of it can be quoted alone.</summary>
    public static Reply NothingToQuote(string articleId, string title, string url)
    {
        ArgumentNullException.ThrowIfNull(title);
        return new(
            ReplyKind.NothingFound,
            Visibility.Private,
            [
                new ReplyBlock.Note("This article is stored, but no sentence of it can be quoted alone. Read it at its source:"),
                new ReplyBlock.SourceList([new(null, articleId, title.Length == 0 ? "(no title)" : title, "stored article", url, [])]),
            ],
            []);
    }
}

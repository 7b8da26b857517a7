namespace BriefingBot.Briefings;

/// <summary>On whose account an answer is written, until when, and what it has cost so far.</summary>
internal sealed class Commission(string? user, Deadline deadline)
{
    private readonly Lock turn = new();
    private TokenCount spent;

    /// <summary>The platform's id; null for nobody in particular.</summary>
    public string? User => user;

    public Deadline Deadline => deadline;

    public TokenCount Spent
    {
        get
        {
            lock (turn)
            {
                return spent;
            }
        }
    }

    public void Charge(TokenCount tokens)
    {
        lock (turn)
        {
            spent += tokens;
        }
    }
}

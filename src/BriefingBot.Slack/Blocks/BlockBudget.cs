namespace BriefingBot.Slack.Blocks;

/// <summary>What a message may hold.</summary>
/// <remarks>
/// Blocks: Slack's documented limit. Characters: undocumented; above some 13,200 in all blocks Slack refuses a message as too long.
/// </remarks>
internal sealed class BlockBudget
{
    public const int MostBlocks = 50;
    public const int MostCharacters = 12_000;

    private int blocks = MostBlocks;
    private int characters = MostCharacters;

    /// <summary>Whether something had to be left out.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>Takes what a part needs, if it is there.</summary>
    public bool TryTake(int blocks, int characters)
    {
        if (this.blocks < blocks || this.characters < characters)
        {
            IsExceeded = true;
            return false;
        }

        this.blocks -= blocks;
        this.characters -= characters;
        return true;
    }

    /// <summary>Gives back what was kept for the end.</summary>
    public void GiveBack(int blocks, int characters)
    {
        this.blocks += blocks;
        this.characters += characters;
    }
}

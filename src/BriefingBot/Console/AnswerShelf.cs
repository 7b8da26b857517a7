using System.Security.Cryptography;

namespace BriefingBot.LocalConsole;

/// <summary>
/// The last answers, in memory. A post leads to the answer's own address, so that coming back from a cited article, or loading the
/// page again, shows the answer and does not ask anew.
/// </summary>
internal sealed class AnswerShelf
{
    internal const int Capacity = 100;

    private readonly Lock turn = new();
    private readonly Dictionary<string, ShelvedAnswer> answers = [];
    private readonly Queue<string> oldestFirst = [];

    /// <returns>Under what it is found. It cannot be guessed.</returns>
    public string Keep(ShelvedAnswer answer)
    {
        var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        lock (turn)
        {
            answers[id] = answer;
            oldestFirst.Enqueue(id);
            if (oldestFirst.Count > Capacity)
            {
                answers.Remove(oldestFirst.Dequeue());
            }
        }

        return id;
    }

    /// <summary>Puts an answer in the place of one that is still held.</summary>
    public void Replace(string id, ShelvedAnswer answer)
    {
        lock (turn)
        {
            if (answers.ContainsKey(id))
            {
                answers[id] = answer;
            }
        }
    }

    public ShelvedAnswer? Find(string id)
    {
        lock (turn)
        {
            return answers.GetValueOrDefault(id);
        }
    }
}

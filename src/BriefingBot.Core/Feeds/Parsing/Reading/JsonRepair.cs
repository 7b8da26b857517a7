using System.Text;

namespace BriefingBot.Feeds.Parsing.Reading;

/// <summary>
/// Mends JSON that breaks off: cuts after the last object that is complete in a list of the top object, and closes what is open. Line
/// feeds inside strings, which JSON does not allow, become spaces.
/// </summary>
internal static class JsonRepair
{
    /// <summary>The mended text; null where nothing can be saved.</summary>
    public static string? Repair(string text)
    {
        var mended = new StringBuilder(text.Length);
        var open = new Stack<char>();
        var (isString, isEscaped, saved, closing) = (false, false, -1, "");
        foreach (var c in text)
        {
            mended.Append(isString && char.IsControl(c) ? ' ' : c);
            if (isString)
            {
                isString = isEscaped || c != '"';
                isEscaped = !isEscaped && c == '\\';
            }
            else if (c == '"')
            {
                isString = true;
            }
            else if (c is '{' or '[')
            {
                open.Push(c);
            }
            else if (c is '}' or ']' && open.TryPop(out _))
            {
                if (open.Count == 0)
                {
                    return mended.ToString();
                }

                if (open.Count == 2 && c == '}' && open.Peek() == '[')
                {
                    (saved, closing) = (mended.Length, "]}");
                }
            }
        }

        return saved < 0 ? null : mended.ToString(0, saved) + closing;
    }
}

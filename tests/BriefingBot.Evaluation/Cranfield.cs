using System.Globalization;
using BriefingBot.Articles;

namespace BriefingBot.Evaluation;

/// <summary>The Cranfield collection: 1,400 abstracts and 225 queries. Grades 1 to 4 are relevant, -1 ("of no interest") is not.</summary>
internal static class Cranfield
{
    private static readonly Source Library = new("cranfield", "Cranfield");

    public static IEnumerable<ArticleDraft> Articles =>
        from record in Records("cran.all.1400")
        where record['W'].Length > 0
        select new ArticleDraft
        {
            Id = record['I'],
            Source = Library,
            Title = record['T'],
            Url = $"https://cranfield.invalid/{record['I']}",
            Text = record['W'],
        };

    /// <summary>Judgements name a query by its place in the file, not by the number printed there.</summary>
    public static IReadOnlyList<JudgedTopic> Topics
    {
        get
        {
            var judgements = File.ReadLines(SharedData.PathOf("cranfield", "cranqrel"))
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(parts => parts.Length >= 3 && int.Parse(parts[2], CultureInfo.InvariantCulture) > 0)
                .ToLookup(parts => int.Parse(parts[0], CultureInfo.InvariantCulture), parts => parts[1]);
            return [.. Records("cran.qry").Select((record, place) => new JudgedTopic(
                record['W'],
                judgements[place + 1].Distinct().ToDictionary(id => id, _ => 1.0)))];
        }
    }

    private static IEnumerable<Dictionary<char, string>> Records(string name)
    {
        Dictionary<char, string>? record = null;
        var field = 'I';
        foreach (var line in File.ReadLines(SharedData.PathOf("cranfield", name)))
        {
            if (line.StartsWith(".I ", StringComparison.Ordinal))
            {
                if (record is not null)
                {
                    yield return record;
                }

                record = new() { ['I'] = line[3..].Trim(), ['T'] = "", ['W'] = "", ['A'] = "", ['B'] = "" };
            }
            else if (line is ['.', var letter] && char.IsAsciiLetterUpper(letter))
            {
                field = letter;
            }
            else
            {
                record![field] = (record[field] + " " + line).Trim();
            }
        }

        yield return record!;
    }
}

using System.Globalization;
using BriefingBot.Articles.Import;
using BriefingBot.Stories.Grouping;
using BriefingBot.Stories.NearDuplicates;

namespace BriefingBot.Evaluation;

/// <summary>
/// Planted reprints: real articles of which a share of the words was changed, one by one at random places, which is the hardest way to
/// edit. A reprint has 85 % of its words in common runs, so up to a tenth of changed words must be found, and a third must not.
/// </summary>
internal static class ReprintMeasure
{
    private const int Seed = 20261124;
    private const int FewestWords = 100;
    private static readonly double[] Shares = [0.05, 0.1, 0.15, 0.2, 0.3];

    public static async Task AddAsync(Report report)
    {
        var random = new Random(Seed);
        var texts = new List<string[]>();
        await foreach (var line in ImportFile.ReadAsync(File.OpenRead(SharedData.PathOf("casie", "articles.jsonl")), sample: false, CancellationToken.None))
        {
            texts.Add($"{line.Draft!.Title}\n{line.Draft.Text}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        var originals = texts.Select(words => Shingles.Of(string.Join(' ', words))).ToList();
        var byBand = originals.SelectMany((text, at) => TextSignature.Of(text).Bands.Select(band => (band, at))).ToLookup(entry => entry.band, entry => entry.at);
        int found = 0, right = 0;
        foreach (var share in Shares)
        {
            int planted = 0, looked = 0, called = 0;
            foreach (var (at, words) in texts.Index().Where(text => text.Item.Length >= FewestWords))
            {
                var edited = Shingles.Of(string.Join(' ', words.Select(word => random.NextDouble() < share ? texts[random.Next(texts.Count)][0] + random.Next(1000) : word)));
                var candidates = TextSignature.Of(edited).Bands.SelectMany(band => byBand[band]).Distinct().ToList();
                var same = candidates.Where(candidate => originals[candidate].OverlapWith(edited) >= StoryRules.Default.Reprint).ToList();
                planted++;
                looked += candidates.Contains(at) ? 1 : 0;
                called += same.Contains(at) ? 1 : 0;
                found += same.Count;
                right += same.Count(candidate => candidate == at || originals[candidate].OverlapWith(originals[at]) >= StoryRules.Default.Reprint);
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"      reprints with {share:0%} of the words changed: signature finds {(double)looked / planted:0.000}, called reprints {(double)called / planted:0.000}"));
            if (share <= 0.1)
            {
                report.AtLeast($"reprints with {share.ToString("0%", CultureInfo.InvariantCulture)} of the words changed: found", (double)called / planted, share < 0.1 ? 0.99 : 0.8);
            }
        }

        report.AtLeast("reprints: of those called so, those that are", (double)right / found, 0.99);
    }
}

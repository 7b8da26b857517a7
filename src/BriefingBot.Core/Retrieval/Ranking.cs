using Lucene.Net.Search.Similarities;

namespace BriefingBot.Retrieval;

/// <summary>
/// Every constant of the ranking. A hit's score is BM25 over the weighted text, times <see cref="Recency"/>, times the source's
/// weight, plus the second pass of the best <see cref="SecondPassDepth"/>: words that stand together as in the query.
/// </summary>
internal static class Ranking
{
    /// <summary>How fast a word's frequency saturates.</summary>
    public const float K1 = 1.6f;

    /// <summary>How much long articles are held back.</summary>
    public const float B = 0.4f;

    /// <summary>What a word that names the topic counts more than one that describes it.</summary>
    public const float NameBoost = 2f;

    /// <summary>What an exact identifier counts more than a word of its rarity.</summary>
    public const float IdentifierBoost = 3f;

    /// <summary>How many of the best are looked at twice.</summary>
    public const int SecondPassDepth = 200;

    /// <summary>
    /// How many more than are asked for are kept where there is no second pass: of equal scores the ids decide, and keeping two
    /// hundred in order costs a rare name a tenth of its search.
    /// </summary>
    public const int TiesKept = 50;

    /// <summary>The weight of two query words that stand together, in the second pass.</summary>
    public const float PairBoost = 0.3f;

    /// <summary>How far apart the words of a pair may stand.</summary>
    public const int PairSlop = 2;

    public static BM25Similarity Bm25 { get; } = new(K1, B);
}

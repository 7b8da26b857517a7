using System.Runtime.InteropServices;

namespace BriefingBot.Retrieval.Index;

/// <summary>What one segment of the index holds of one source.</summary>
/// <param name="Oldest">Milliseconds since 1970; above <paramref name="Newest"/> when no article is dated.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SourceExtent(string SourceId, int Articles, long Oldest, long Newest);

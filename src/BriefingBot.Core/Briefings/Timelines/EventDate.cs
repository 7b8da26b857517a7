using System.Runtime.InteropServices;

namespace BriefingBot.Briefings.Timelines;

/// <summary>When a sentence says that something happened.</summary>
/// <param name="Start">Where the words for it begin in the sentence.</param>
/// <param name="Day">The day; of a month or a year the first.</param>
/// <param name="IsResolved">Whether it took the article's own date to know.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EventDate(int Start, DateOnly Day, DatePrecision Precision, bool IsResolved);

namespace BriefingBot.Tests.Support;

/// <summary>Tests that measure the process's own CPU time, which other tests beside them would use up.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class MeasuredAlone;

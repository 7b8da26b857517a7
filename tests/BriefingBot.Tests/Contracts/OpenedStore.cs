using BriefingBot.Articles;

namespace BriefingBot.Tests.Contracts;

/// <summary>A store with the sources that its articles refer to.</summary>
public sealed record OpenedStore(IArticleStore Store, Sources Sources);

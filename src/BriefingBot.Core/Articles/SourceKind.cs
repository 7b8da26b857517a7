namespace BriefingBot.Articles;

/// <summary>How a source of the manifest is read.</summary>
public enum SourceKind
{
    /// <summary>A feed over HTTP.</summary>
    Feed,

    /// <summary>Files of a folder on this machine.</summary>
    Folder,

    /// <summary>CISA's catalog of known exploited vulnerabilities. https://www.cisa.gov/known-exploited-vulnerabilities-catalog</summary>
    Kev,
}

namespace BriefingBot.Articles;

/// <summary>Traffic light protocol 2.0: how far what a source says may travel. Higher is narrower. https://www.first.org/tlp/</summary>
public enum Tlp
{
    Clear = 0,
    Green = 1,
    Amber = 2,
    AmberStrict = 3,
    Red = 4,
}

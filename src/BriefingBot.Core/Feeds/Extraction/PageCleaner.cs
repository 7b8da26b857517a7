using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace BriefingBot.Feeds.Extraction;

/// <summary>Takes out what no article consists of, before SmartReader weighs the rest: fewer elements cost less and mislead less.</summary>
internal static class PageCleaner
{
    /// <summary>Programs and furniture; banners and bars by the names of the widgets that put them there; Wikipedia's apparatus.</summary>
    private const string Furniture =
        "script,style,link,svg,iframe,object,embed,canvas,input,select,option,button,"
        + "#onetrust-consent-sdk,#CybotCookiebotDialog,.cookie-banner,.cookie-notice,.cookie-consent,#cookie-notice,#cookie-banner,"
        + ".sharedaddy,.addtoany_share_save_container,.addthis_toolbox,.share-buttons,.social-share,.jp-relatedposts,"
        + "sup.reference,.mw-editsection,.navbox,.reflist,ol.references";

    public static void Clean(IHtmlDocument document)
    {
        Remove(document.QuerySelectorAll(Furniture));
        foreach (var link in document.QuerySelectorAll("a").Skip(PageLimits.Links).ToArray())
        {
            link.Replace(document.CreateTextNode(link.TextContent));
        }

        foreach (var line in document.QuerySelectorAll("br").Skip(PageLimits.LineBreaks).ToArray())
        {
            line.Replace(document.CreateTextNode("\n"));
        }
    }

    private static void Remove(IEnumerable<IElement> elements)
    {
        foreach (var element in elements.ToArray())
        {
            element.Remove();
        }
    }
}

using AngleSharp.Dom;

namespace ClaimExtract.Formats.Web;

/// <summary>What elements, their roles and the names that pages give them tell about their content.</summary>
internal static class ElementNames
{
    private static readonly HashSet<string> NeverRead = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "button", "input", "select", "textarea", "nav", "footer", "aside",
        "dialog", "menu", "audio", "video", "canvas", "map", "link", "meta", "head", "amp-sidebar", "amp-ad", "amp-consent", "amp-social-share", "amp-analytics", "amp-list",
        "amp-user-notification", "amp-sticky-ad", "amp-lightbox-gallery", "amp-lightbox", "amp-recommendation", "gpt-ad", "picture",
    };

    private static readonly HashSet<string> AsideRoles = new(StringComparer.OrdinalIgnoreCase)
    {
        "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "alert", "menu", "menubar", "toolbar", "form", "tablist",
    };

    /// <summary>Whether it holds nothing to read: scripts, forms, navigation, what is hidden.</summary>
    public static bool IsNeverRead(IElement element) =>
        NeverRead.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("role") is { } role && AsideRoles.Contains(role))
        || (element.GetAttribute("style") is { } style && IsHidden(style));

    /// <summary>Whether its name says that it stands beside the article.</summary>
    public static bool IsAside(IElement element) => IsNeverRead(element) || element.LocalName == "form" || NamesAside(element.GetAttribute("class")) || NamesAside(element.Id)
        || NamesAside(element.GetAttribute("data-component")) || NamesAside(element.GetAttribute("data-testid"));

    private static bool NamesAside(string? names)
    {
        if (string.IsNullOrEmpty(names))
        {
            return false;
        }

        foreach (string name in names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Words(name);
            if (words.Exists(PageWords.Own.Contains))
            {
                continue;
            }

            if (words.Exists(PageWords.Aside.Contains) || words.Zip(words.Skip(1)).Any(pair => PageWords.AsidePairs.Contains($"{pair.First}-{pair.Second}")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>'articleRelated-links_item' is article, Related, links, item.</summary>
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            bool ends = i == name.Length || !char.IsLetterOrDigit(name[i]) || (i > start && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]));
            if (ends)
            {
                if (i > start)
                {
                    words.Add(name[start..i]);
                }

                start = i < name.Length && char.IsLetterOrDigit(name[i]) ? i : i + 1;
            }
        }

        return words;
    }

    private static bool IsHidden(string style)
    {
        string flat = style.Replace(" ", "", StringComparison.Ordinal);
        return flat.Contains("display:none", StringComparison.OrdinalIgnoreCase) || flat.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}

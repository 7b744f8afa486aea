using AngleSharp.Dom;

namespace ClaimExtract.Formats.Web;

/// <summary>
/// Finds the element that holds the article: the one that the page marks as such, if most of its running text stands in
/// it, else the smallest that holds most of it.
/// </summary>
internal static class MainContent
{
    private const double Most = 0.75; // of the running text: so much must stand in one part to go down into it
    private const double Enough = 0.5; // of what was found without marks: so much must a marked article hold
    private const double Share = 0.4; // of the running text: so much must stand round the headline
    private const double Rival = 0.25; // of the longest article: so much makes another one on the page its equal
    private const double Wider = 1.5; // how much more text a part may hold that takes in the headline as well

    public static IElement Find(IElement body, PageMetadata said)
    {
        var text = new RunningText(body, said.Title);
        var unmarked = AroundHeadline(Narrowest(body.QuerySelector("main, [role=main]") is { } main && text.Of(main) >= Enough * text.Of(body) ? main : body, text), said, text);
        var articles = Outermost(body.QuerySelectorAll("article, [role=article], [itemprop=articleBody], [itemprop~=articleBody]"), text);
        if (articles.Count == 0)
        {
            return WithHeadline(unmarked, said, text);
        }

        if (articles.Count > 1 && (said.IsLiveBlog || articles.Count(IsPost) > 2))
        {
            return WithHeadline(articles.Aggregate(CommonAncestor), said, text);
        }

        double longest = articles.Max(text.Of);
        var rivals = articles.Where(article => text.Of(article) >= Rival * longest).ToList();
        if (rivals.Find(article => HasHeadline(article, said)) is { } own)
        {
            return own;
        }

        var chosen = rivals.Find(article => article.QuerySelector("h1") is not null) ?? rivals[0];
        return text.Of(chosen) >= Enough * text.Of(unmarked) ? WithHeadline(chosen, said, text) : WithHeadline(unmarked, said, text);
    }

    /// <summary>The smallest part round the headline that holds a good share of the running text, where it is smaller than the one found.</summary>
    private static IElement AroundHeadline(IElement found, PageMetadata said, RunningText text)
    {
        var heading = found.QuerySelectorAll("h1, h2, h3").FirstOrDefault(heading => said.Title is { } title && PageText.Flat(heading.TextContent).Equals(title, StringComparison.OrdinalIgnoreCase));
        for (var part = heading?.ParentElement; part is not null && part != found; part = part.ParentElement)
        {
            if (text.Of(part) >= Share * text.Of(found))
            {
                return part;
            }
        }

        return found;
    }

    private static IElement Narrowest(IElement element, RunningText text)
    {
        while (element.Children.FirstOrDefault(child => text.Of(child) >= Most * text.Of(element) && text.Of(element) > 0 && !text.IsParagraph(child)) is { } child)
        {
            element = child;
        }

        return element;
    }

    private static List<IElement> Outermost(IEnumerable<IElement> articles, RunningText text)
    {
        var outermost = new List<IElement>();
        foreach (var article in articles)
        {
            // They come in the order of the page: one that stands in any of those before stands in the last.
            if (text.Of(article) > 0 && !(outermost is [.., var outer] && outer.Contains(article)))
            {
                outermost.Add(article);
            }
        }

        return outermost;
    }

    /// <summary>The part, or a wider one that takes in the headline and what stands under it.</summary>
    private static IElement WithHeadline(IElement element, PageMetadata said, RunningText text)
    {
        if (HasHeadline(element, said) || element.QuerySelector("h1") is not null)
        {
            return element;
        }

        var wider = element;
        while (wider.ParentElement is { } parent && parent.LocalName is not ("body" or "html") && text.Of(parent) <= Wider * text.Of(element))
        {
            wider = parent;
            if (HasHeadline(wider, said) || wider.QuerySelector("h1") is not null)
            {
                return wider;
            }
        }

        return element;
    }

    private static bool HasHeadline(IElement element, PageMetadata said) => said.Title is not null && RunningText.HasHeadline(element, said.Title);

    private static bool IsPost(IElement element)
    {
        string names = $"{element.ClassName} {element.Id} {element.ParentElement?.ClassName} {element.ParentElement?.Id}";
        return names.Contains("live", StringComparison.OrdinalIgnoreCase) || element.GetAttribute("itemtype")?.Contains("BlogPosting", StringComparison.Ordinal) == true
            || element.GetAttribute("itemprop") == "liveBlogUpdate";
    }

    private static IElement CommonAncestor(IElement left, IElement right)
    {
        var ancestor = left;
        while (!ancestor.Contains(right) && ancestor.ParentElement is { } parent)
        {
            ancestor = parent;
        }

        return ancestor;
    }
}

using System.Text;
using BriefingBot.Briefings.Records;
using BriefingBot.Chat;
using BriefingBot.Feeds;
using Microsoft.AspNetCore.Http.Features;

namespace BriefingBot.LocalConsole;

/// <summary>Puts HTTP around the desk, for whoever sits at this machine.</summary>
internal sealed class ConsoleEndpoints(Desk desk, FeedReader sources, Asker asker, TimeProvider clock)
{
    /// <summary>Far more than a question and its form need.</summary>
    private const int LargestForm = 16 * 1024;

    private readonly AnswerShelf shelf = new();

    /// <summary><c>?q=</c> fills the input in and asks nothing: a link, which may stand on any page, never makes the desk work.</summary>
    public IResult Show(HttpRequest request) => request.Query["answer"] is not [{ } id] ? ConsolePage.Empty(Shortened(request.Query["q"].ToString()))
        : shelf.Find(id) is not { } answer ? MessagePage.NoAnswer()
        : request.Query["file"] is [{ } name] ? Download(answer, name)
        : ConsolePage.Answered(id, answer);

    /// <summary>What a form of the console posts: a question, or what is thought of an answer.</summary>
    public async Task<IResult> TakeAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!context.Request.HasFormContentType)
        {
            return MessagePage.Of(StatusCodes.Status415UnsupportedMediaType, "A question is posted as a form with the field q.");
        }

        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = LargestForm;
        var form = await context.Request.ReadFormAsync(cancellationToken);
        return form.ContainsKey("rate") ? await RateAsync(context, form, cancellationToken) : await AskAsync(context, form, cancellationToken);
    }

    public async Task<IResult> ShowArticleAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return ArticleAddress.IdIn(target) is { } id && await desk.FindArticleAsync(id, asker, cancellationToken) is { } article
            ? ArticlePage.Of(
                article,
                await desk.FindSourceAsync(article.SourceId, asker, cancellationToken),
                Passages.Of(article.Text, context.Request.Query))
            : MessagePage.NoArticle();
    }

    private async Task<IResult> AskAsync(HttpContext context, IFormCollection form, CancellationToken cancellationToken)
    {
        var question = Shortened(form["q"].ToString().Trim());
        var reply = form.ContainsKey(AskForm.CheckAgain)
            ? await desk.CheckAgainAsync(question, asker, sources, cancellationToken)
            : await desk.AnswerAsync(question, asker, cancellationToken);
        var canCheckAgain = await desk.CanCheckAgainAsync(asker, cancellationToken);
        return LeadTo(shelf.Keep(new(question, reply, clock.GetUtcNow(), canCheckAgain)), context);
    }

    private async Task<IResult> RateAsync(HttpContext context, IFormCollection form, CancellationToken cancellationToken)
    {
        var id = form["answer"].ToString();
        Verdict? said = form["rate"].ToString() switch { "up" => Verdict.Up, "down" => Verdict.Down, _ => null };
        if (said is not { } verdict)
        {
            return MessagePage.Of(StatusCodes.Status400BadRequest, "An answer is rated up or down.");
        }

        if (shelf.Find(id) is not { Reply.AnswerId: { } answerId } answer
            || !await desk.RateAsync(answerId, asker, verdict, form["comment"].ToString(), cancellationToken))
        {
            return MessagePage.NoAnswer();
        }

        shelf.Replace(id, answer with { Rated = verdict });
        return LeadTo(id, context);
    }

    private static IResult LeadTo(string id, HttpContext context)
    {
        context.Response.Headers.Location = $"/?answer={id}";
        return TypedResults.Text($"The answer is at /?answer={id}.", statusCode: StatusCodes.Status303SeeOther);
    }

    private static IResult Download(ShelvedAnswer answer, string name) => answer.Reply.Files.FirstOrDefault(file => file.Name == name) is { } file
        ? TypedResults.File(Encoding.UTF8.GetBytes(file.Text), file.MediaType, file.Name)
        : MessagePage.NoAnswer();

    private static string Shortened(string question) =>
        question.Length <= AskForm.LongestQuestion ? question : question[..AskForm.LongestQuestion];
}

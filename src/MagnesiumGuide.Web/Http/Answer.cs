using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace MagnesiumGuide.Web.Http;

/// <summary>An answer as the pipeline made it, ready to be sent in any coding, any number of times: its headers are put together once.</summary>
internal sealed class Answer
{
    private static readonly StringValues s_vary = "Accept-Encoding";
    // A correction must reach readers at once, and a page added must not hide behind an old 404: every copy is asked about before it is used.
    private static readonly StringValues s_askFirst = "no-cache";

    private readonly StringValues _contentType;
    private readonly StringValues _cacheControl;
    private readonly KeyValuePair<string, StringValues>[] _others;
    private readonly bool _isTagged;

    /// <summary>Takes what was made.</summary>
    /// <param name="status">The status code.</param>
    /// <param name="headers">The headers that the page set, its content type among them.</param>
    /// <param name="body">The bytes, not packed.</param>
    /// <param name="security">What is said on every answer.</param>
    /// <param name="isKept">True for an answer that is sent many times, and worth packing well.</param>
    public Answer(int status, IEnumerable<KeyValuePair<string, StringValues>> headers, byte[] body, SecurityHeaders security, bool isKept)
    {
        var made = headers.ToDictionary(StringComparer.OrdinalIgnoreCase);
        foreach (var name in new[] { HeaderNames.ContentLength, HeaderNames.Vary }) made.Remove(name);
        if (made.Remove(HeaderNames.ContentType, out var contentType)) _contentType = contentType;
        _cacheControl = made.Remove(HeaderNames.CacheControl, out var cacheControl) ? cacheControl : s_askFirst;
        foreach (var (name, _) in security.All) made.Remove(name);
        // Most pages set no more, and then all share one list.
        _others = made.Count == 0 ? security.All : [.. made, .. security.All];
        _isTagged = status == StatusCodes.Status200OK && !_cacheControl.ToString().Contains("no-store", StringComparison.Ordinal);
        (Status, Body) = (status, new Representations(body, IsText(_contentType.ToString()), isKept));
    }

    private Answer(Answer other, Representations body)
    {
        (Status, _contentType, _cacheControl, _others, _isTagged) = (other.Status, other._contentType, other._cacheControl, other._others, other._isTagged);
        Body = body;
    }

    /// <summary>The status code.</summary>
    public int Status { get; }

    /// <summary>The bytes.</summary>
    public Representations Body { get; }

    /// <summary>The same with copies that were made of the same bytes before.</summary>
    public Answer With(Representations body) => new(this, body);

    /// <summary>Sends it, or 304 to a client that has it already.</summary>
    /// <param name="exchange">The request's features, and the place for the response.</param>
    /// <param name="request">The request.</param>
    /// <param name="chosen">The bytes that the client likes best.</param>
    public ValueTask<FlushResult> Send(IFeatureCollection exchange, IHttpRequestFeature request, Representation chosen)
    {
        var response = exchange.GetRequiredFeature<IHttpResponseFeature>();
        var headers = response.Headers;
        headers.Vary = s_vary;
        headers.CacheControl = _cacheControl;
        foreach (var (name, value) in _others) headers[name] = value;
        if (_isTagged)
        {
            headers.ETag = chosen.ETag;
            if (IsKnown(request.Headers.IfNoneMatch, chosen.Tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return default;
            }

            if (chosen.FormerTag is { } former && IsKnown(request.Headers.IfNoneMatch, former))
            {
                // Under its own tag, or the client would not know which of its copies is meant (RFC 9111, section 4.3.4).
                headers.ETag = former;
                response.StatusCode = StatusCodes.Status304NotModified;
                return default;
            }
        }

        response.StatusCode = Status;
        if (_contentType.Count > 0) headers.ContentType = _contentType;
        if (chosen.Coding != ContentCoding.Identity) headers.ContentEncoding = chosen.ContentEncoding;
        if (Status is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified) return default;
        headers.ContentLength = chosen.Bytes.Length;
        // Not to be cancelled: a connection that breaks ends the writing by itself, and watching for it would cost every request.
        return chosen.Bytes.Length == 0 || HttpMethods.IsHead(request.Method)
            ? default
            : exchange.GetRequiredFeature<IHttpResponseBodyFeature>().Writer.WriteAsync(chosen.Bytes);
    }

    // Weak comparison, as RFC 9110, section 13.1.2, asks for: a proxy may have weakened our tag on the way.
    private static bool IsKnown(StringValues ifNoneMatch, string tag) =>
        ifNoneMatch.Count > 0 && ((ifNoneMatch.Count == 1 && ifNoneMatch[0] == tag) || IsAmong(ifNoneMatch, new EntityTagHeaderValue(tag)));

    private static bool IsAmong(StringValues ifNoneMatch, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(ifNoneMatch, out var tags)
        && tags.Any(other => other.Equals(EntityTagHeaderValue.Any) || other.Compare(tag, useStrongComparison: false));

    private static bool IsText(string contentType) =>
        contentType.StartsWith("text/", StringComparison.Ordinal)
        || contentType.Contains("json", StringComparison.Ordinal)
        || contentType.Contains("xml", StringComparison.Ordinal);
}

using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace MagnesiumGuide.Web.Http;

/// <summary>How the bytes of an answer are packed for the way.</summary>
internal enum ContentCoding
{
    /// <summary>Not at all.</summary>
    Identity,

    /// <summary>RFC 1952; every browser and crawler unpacks it.</summary>
    Gzip,

    /// <summary>RFC 7932; about a fifth smaller.</summary>
    Brotli,
}

/// <summary>Chooses what a client can unpack.</summary>
internal static class AcceptedCoding
{
    /// <summary>The coding that the client likes best; among equals the smallest. One that accepts nothing gets the bytes as they are.</summary>
    /// <param name="acceptEncoding">The request's Accept-Encoding.</param>
    public static ContentCoding Choose(StringValues acceptEncoding) => acceptEncoding.Count switch
    {
        0 => ContentCoding.Identity,
        // What browsers, crawlers and proxies send, word for word: reading it anew would cost as much as the rest of an answer.
        1 => acceptEncoding[0] switch
        {
            "gzip, deflate, br, zstd" or "gzip, deflate, br" or "br" => ContentCoding.Brotli,
            "gzip, deflate" or "gzip" => ContentCoding.Gzip,
            null or "" or "identity" => ContentCoding.Identity,
            _ => Read(acceptEncoding),
        },
        _ => Read(acceptEncoding),
    };

    private static ContentCoding Read(StringValues acceptEncoding)
    {
        if (!StringWithQualityHeaderValue.TryParseList(acceptEncoding, out var accepted)) return ContentCoding.Identity;
        double? brotli = null, gzip = null, identity = null, others = null;
        foreach (var coding in accepted)
        {
            var quality = coding.Quality ?? 1;
            if (Is(coding, "br")) brotli = quality;
            else if (Is(coding, "gzip") || Is(coding, "x-gzip")) gzip = quality;
            else if (Is(coding, "identity")) identity = quality;
            else if (Is(coding, "*")) others = quality;
        }

        var (br, gz) = (brotli ?? others ?? 0, gzip ?? others ?? 0);
        // Bytes as they are need not be named to be welcome, but whoever names a coding would rather have that.
        var plain = identity ?? 0;
        if (br > 0 && br >= gz && br >= plain) return ContentCoding.Brotli;
        return gz > 0 && gz >= plain ? ContentCoding.Gzip : ContentCoding.Identity;

        static bool Is(StringWithQualityHeaderValue coding, string name) => coding.Value.Equals(name, StringComparison.OrdinalIgnoreCase);
    }
}

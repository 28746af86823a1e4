using System.Globalization;

namespace MagnesiumGuide.Benchmarks.Peers;

/// <summary>nginx with the same bytes in files, set up as its own documentation advises for that.</summary>
internal static class Nginx
{
    /// <summary>Starts it with everything it writes in one folder.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="port">Where it listens.</param>
    /// <param name="page">What it sends.</param>
    public static ChildProcess Start(string folder, int port, SameBytes page)
    {
        var file = Path.Combine(folder, "root" + page.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        foreach (var (coding, bytes) in page.Bodies)
            File.WriteAllBytes(file + coding switch { "br" => ".br", "gzip" => ".gz", _ => "" }, bytes);
        var configuration = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(configuration, Configuration(folder, port, page.Headers));
        return ChildProcess.Start(Path.Combine(folder, "log"), new Dictionary<string, string>(), "nginx", "-p", folder, "-e", Path.Combine(folder, "error.log"), "-c", configuration);
    }

    private static string Configuration(string folder, int port, IReadOnlyDictionary<string, string> headers)
    {
        var added = headers.Where(header => !header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            .Select(header => $"      add_header {header.Key} \"{header.Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\" always;\n");
        // A master without rights can't change its user; one with all of them would choose a user who can't read below TMPDIR.
        var user = Environment.UserName == "root" ? "user root;\n" : "";
        var module = new[] { "/usr/lib/nginx/modules", "/usr/lib64/nginx/modules" }.Select(place => Path.Combine(place, "ngx_http_brotli_static_module.so")).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException("nginx's module brotli_static is not there.");
        return string.Create(CultureInfo.InvariantCulture, $$"""
            load_module {{module}};
            {{user}}worker_processes 2;
            daemon off;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/error.log error;
            events { worker_connections 1024; }
            http {
              access_log off;
              server_tokens off;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 1000000000;
              keepalive_timeout 75s;
              open_file_cache max=1000 inactive=1h;
              open_file_cache_valid 1h;
              types { }
              default_type "{{headers["Content-Type"]}}";
              gzip off;
              gzip_static on;
              brotli_static on;
              client_body_temp_path {{folder}}/t1;
              proxy_temp_path {{folder}}/t2;
              fastcgi_temp_path {{folder}}/t3;
              uwsgi_temp_path {{folder}}/t4;
              scgi_temp_path {{folder}}/t5;
              server {
                listen 127.0.0.1:{{port}};
                root {{folder}}/root;
                location / {
            {{string.Concat(added)}}    }
              }
            }

            """);
    }
}

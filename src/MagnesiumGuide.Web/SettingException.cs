namespace MagnesiumGuide.Web;

/// <summary>A setting that makes no sense. The message is one sentence that names its key; it stops the start with exit code 2.</summary>
internal sealed class SettingException(string message) : Exception(message);

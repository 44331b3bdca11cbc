# One JSON request on the standard input; answers by line: a scanner as JSON, a page as base64, or !HRESULT.
# WIA 2.0 automation objects; property numbers are those of wiadef.h.
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
$jpeg = '{B96B3CAE-0728-11D3-9D7B-0000F81EF32E}'
$request = [Console]::In.ReadLine() | ConvertFrom-Json

function Read-Property($owner, $id, $default) {
    foreach ($one in $owner.Properties) { if ($one.PropertyID -eq $id) { return $one.Value } }
    return $default
}

function Set-Property($owner, $id, $value) {
    foreach ($one in $owner.Properties) {
        if ($one.PropertyID -eq $id -and -not $one.IsReadOnly) { try { $one.Value = $value } catch { } }
    }
}

try {
    $devices = (New-Object -ComObject WIA.DeviceManager).DeviceInfos
    if ($request.act -eq 'list') {
        foreach ($one in $devices) {
            if ($one.Type -ne 1) { continue }                             # ScannerDeviceType
            $abilities = Read-Property $one.Connect() 3086 0              # DOCUMENT_HANDLING_CAPABILITIES
            $said = @{
                device = $one.DeviceID
                name = (Read-Property $one 7 'WIA')                       # WIA_DIP_DEV_NAME
                feeder = [bool]($abilities -band 1)                       # FEED
                both = [bool]($abilities -band 4)                         # DUP
            }
            [Console]::Out.WriteLine(($said | ConvertTo-Json -Compress))
        }
        exit 0
    }
    $found = $null
    foreach ($one in $devices) { if ($one.DeviceID -eq $request.device) { $found = $one } }
    if ($null -eq $found) { [Console]::Out.WriteLine('!80210005'); exit 1 }
    $scanner = $found.Connect()
    $select = if (-not $request.feeder) { 2 } elseif ($request.both) { 5 } else { 1 }  # FLATBED, FEEDER|DUPLEX, FEEDER
    Set-Property $scanner 3088 $select                                    # DOCUMENT_HANDLING_SELECT
    Set-Property $scanner 3096 1                                          # PAGES
    $item = $scanner.Items.Item(1)
    Set-Property $item 6146 $(if ($request.colour) { 1 } else { 2 })      # CUR_INTENT: colour, greyscale
    Set-Property $item 6147 $request.dpi                                  # XRES
    Set-Property $item 6148 $request.dpi                                  # YRES
    for ($page = 0; $page -lt $request.most; $page++) {
        $image = $item.Transfer($jpeg)
        [Console]::Out.WriteLine([Convert]::ToBase64String([byte[]]$image.FileData.BinaryData))
        [Console]::Out.Flush()
    }
} catch {
    $inner = $_.Exception
    while ($null -ne $inner.InnerException) { $inner = $inner.InnerException }
    [Console]::Out.WriteLine('!{0:X8}' -f $inner.HResult)
    exit 1
}
